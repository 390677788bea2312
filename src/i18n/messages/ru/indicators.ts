/** Filling of indicators. */
export const INDICATORS_RU = {
  "indicators.intro":
    "Найду таблицы показателей и листы результатов и подготовлю обычные формулы Excel. До просмотра ничего не записывается.",
  "indicators.start": "Подготовить формулы",
  "indicators.noTable":
    "Таблицы показателей в книге «{file}» нет. Нужен лист со столбцами «Показатель», «Ед. изм.» и годами.",
  "indicators.noTableHere":
    "Таблицы показателей в книге нет. Нужен лист со столбцами «Показатель», «Ед. изм.» и годами; откройте такую книгу и повторите.",
  "indicators.earlier":
    "Формулы уже записаны (листы: {sheets}). Чтобы заполнить заново, сначала верните прошлую запись в журнале.",
  "indicators.filled":
    "{count, plural, =0 {Формул нет.} one {# ячейка получит формулу.} few {# ячейки получат формулы.} many {# ячеек получат формулы.} other {# ячейки получат формулы.}}",
  "indicators.sources": "Откуда беру данные",
  "indicators.source":
    "лист «{sheet}», {range}: {exam}, {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "indicators.noExam": "процедура не названа",
  "indicators.rows": "Показатели",
  "indicators.status.filled": "заполняется",
  "indicators.status.noSource": "нет результатов",
  "indicators.status.manual": "вносится вручную",
  "indicators.status.asked": "нужен ваш ответ",
  "indicators.status.unknown": "не распознан",
  "indicators.value": "{year}: {value}",
  "indicators.substituted": "{year}: {value} (по результатам {sourceYear})",
  "indicators.none": "н/д",
  "indicators.questions": "Уточните показатели",
  "indicators.question": "«{name}» это:",
  "indicators.notIndicator": "ничего из этого",
  "indicators.differences": "Введено вручную иначе",
  "indicators.difference": "{address}: введено {typed} / посчитано {computed}",
  "indicators.differenceOf": "{name}, {year}",
  "indicators.differences.hint": "Отмеченные числа заменятся формулами, остальные останутся как есть.",
  "indicators.replaceAll": "Заменить все введённые числа формулами",
  "indicators.byMunicipality": "Добавить лист по муниципалитетам",
  "indicators.motivating": "Добавить лист с баллами мотивирующего мониторинга",
  "indicators.inputs": "Добавить лист для чисел, которые есть только у вас",
  "indicators.settings": "Добавить листы своих показателей и уровней",
  "indicators.sheets": "Появятся листы: {sheets}",
  "indicators.more": "Что добавить",
  "indicators.skipped": "Не использовано",
  "indicators.skip": "лист «{sheet}», {range}: {reason}",
  "indicators.skip.noExam": "не сказано, какая это процедура. Назовите её в заголовке или в имени листа",
  "indicators.skip.noYear": "не указан год. Впишите его в заголовок или в столбец",
  "indicators.skip.noSubject": "не назван предмет",
  "indicators.skip.onlyPrimary":
    "столбец «{detail}»: только первичные баллы, для показателей нужны отметки или тестовые баллы",
  "indicators.skip.onlyPercent": "только проценты, без числа участников; складывать их нельзя",
  "indicators.skip.noMathLevel":
    "столбец «{detail}»: у математики ЕГЭ не указан уровень, базовый или профильный",
  "indicators.skip.filledDown":
    "столбец «{detail}»: значение стоит только в первой строке группы. Заполните его в каждой строке",
  "indicators.skip.noMarks": "нет отметок и баллов",
  "indicators.skip.doubled": "те же результаты ({detail}) уже взяты с листа по участникам",
  "indicators.skip.tooManySpellings": "столбец «{detail}»: слишком много разных значений",
  "indicators.note.repeats":
    "лист «{sheet}»: {count, plural, one {# повтор участника посчитан} few {# повтора участников посчитаны} many {# повторов участников посчитаны} other {# повтора участников посчитаны}} один раз",
  "indicators.note.textNumbers":
    "лист «{sheet}»: {count, plural, one {# число записано} few {# числа записаны} many {# чисел записано} other {# числа записано}} текстом, учтено",
  "indicators.note.absent":
    "лист «{sheet}»: {count, plural, one {# неявка не считается} few {# неявки не считаются} many {# неявок не считаются} other {# неявки не считаются}}",
  "indicators.note.unreadable":
    "лист «{sheet}»: {count, plural, one {# значение не прочитано} few {# значения не прочитаны} many {# значений не прочитаны} other {# значения не прочитано}}",
  "indicators.note.outOfRange":
    "лист «{sheet}»: {count, plural, one {# значение} few {# значения} many {# значений} other {# значения}} вне шкалы, в подсчёт не входит",
  "indicators.note.repeatsNotFound": "лист «{sheet}»: повторы участников не ищутся, кодов слишком много",
  "indicators.note.codesNotUnique":
    "лист «{sheet}»: коды участников повторяются в разных школах, поэтому повторы не ищутся",
  "indicators.exam": "«{name}»: {indicator}. По каким результатам?",
  "indicators.exam.choose": "Выберите результаты",
  "indicators.minimums": "Минимальные баллы",
  "indicators.minimum": "{exam}, {subject}, {year}",
  "indicators.minimum.hint": "Источник не называет минимум. Без него доля не преодолевших порог будет «н/д».",
  "indicators.minimum.save": "Запомнить",
  "indicators.minimum.wrong": "Нужно число от 1 до 100",
  "indicators.correct": "Не тот показатель…",
  "indicators.correct.label": "Показатель строки",
  "indicators.correct.auto": "как распознано",
  "indicators.corrected": "по вашему ответу",
  "indicators.formula": "Формула: {formula}",
  "indicators.reason.words": "Совпали слова названия: {percent} %",
  "indicators.reason.features": "Совпали процедура, предмет и класс",
  "indicators.reason.partly": "Совпали не все: проверьте процедуру, предмет и класс",
  "indicators.reason.family": "Мера по результатам, которые называет строка",
  "indicators.reason.open": "Строка не говорит, по каким результатам",
  "indicators.done": "Формулы записаны. Новые листы: {sheets}.",
  "indicators.done.none": "нет",
  "indicators.takeBackEarlier": "Вернуть прошлую запись",
  "indicators.assessment": "Добавить лист уровней и достижения целей",
  "indicators.charts": "Добавить диаграмму по годам",
  "indicators.warning.noYears":
    "{address}: в таблице нет столбцов с годами, формулы записать некуда. Добавьте столбец с годом.",
  "indicators.warning.tooNarrow":
    "{sheet}, {address}: результаты есть и за {detail}, столбцов для них в таблице нет. Добавьте столбцы с этими годами, если они нужны.",
  "indicators.warning.protected":
    "Лист «{sheet}» защищён. Снимите защиту на вкладке «Рецензирование» и повторите.",
  "indicators.warning.filtered":
    "На листе «{sheet}» включён фильтр: часть строк скрыта, формулы запишутся и в них.",
  "indicators.warning.merged":
    "{sheet}, {address}: объединённые ячейки, формула сюда не записывается. Разъедините их.",
  "indicators.warning.noTables": "Таблицы показателей не найдены.",
  "indicators.warning.noSources":
    "Листы результатов не найдены. Нужны листы с участниками, предметами и отметками или баллами.",
  "indicators.warning.own.noCode":
    "{sheet}, {address}: у показателя «{detail}» нет кода. Впишите любой, например «свой-2».",
  "indicators.warning.own.noName":
    "{sheet}, {address}: у показателя с кодом «{detail}» нет названия. Впишите его.",
  "indicators.warning.own.doubleCode": "{sheet}, {address}: код «{detail}» уже есть выше. Впишите другой.",
  "indicators.warning.own.formula":
    "{sheet}, {address}: формула «{detail}» не читается. Напишите меру словом («качество», «СОУ»), выражение вида 100*(n4+n5)/n или дробь словами через ÷.",
  "indicators.warning.own.threshold":
    "{sheet}, {address}: порог «{detail}» не читается. Напишите, например, «не менее 90 %».",
  "indicators.warning.levels.empty": "{sheet}, {address}: уровней нет, взяты обычные. Впишите хотя бы один.",
  "indicators.warning.levels.unnamed":
    "{sheet}, {address}: у уровня нет названия, взяты обычные уровни. Впишите его.",
  "indicators.warning.levels.notDescending":
    "{sheet}, {address}: границы уровней не убывают, взяты обычные уровни. Расположите их от лучшего к худшему.",
  "group.indicators": "Формулы показателей",
} as const;
