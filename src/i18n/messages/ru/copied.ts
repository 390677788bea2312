/** Plans of several municipalities side by side: what was copied. */
export const COPIED_RU = {
  "copied.title":
    "Сравнение планов: {plans, plural, one {# план} few {# плана} many {# планов} other {# плана}}, совпавших мероприятий {measures}, скопированных разделов {sections}, чужих названий {names}.",
  "copied.measure":
    "{file}, {address}: мероприятие «{measure}» есть в плане «{from}» ({fromAddress}). Опишите то, что будет сделано у вас.",
  "copied.nearMeasure":
    "{file}, {address}: мероприятие «{measure}» почти дословно повторяет план «{from}» ({fromAddress}). Опишите то, что будет сделано у вас.",
  "copied.section":
    "{file}: раздел «{section}» повторяет раздел «{fromSection}» плана «{from}» ({copied} из {rows}).{foreign, select, 0 {} other { Остались чужие названия: {names}.}} Сверьте раздел со своими задачами.",
  "copied.name":
    "{file}, {address}: названо другое муниципальное образование («{name}»). Замените на свою организацию.",
} as const;
