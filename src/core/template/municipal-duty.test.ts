import { readResponsible } from "../responsible";
import { isMunicipalDuty } from "./municipal-duty";

const duty = (text: string): boolean => isMunicipalDuty(readResponsible(text).parties);

describe("whose measure the municipality details", () => {
  it.each([
    "ОМСУ",
    "Органы местного самоуправления",
    "МОУО, ИРО",
    "муниципалитеты",
    "Муниципальные органы управления образованием",
    "органы управления образованием",
    "Министерство образования края; муниципальные методические службы",
    "Управление образования",
    "администрации муниципальных районов и городских округов",
  ])("«%s» is a duty", (text) => expect(duty(text)).toBe(true));

  it.each([
    "Министерство образования края",
    "ИРО",
    "РЦОИ",
    "Департамент образования области",
    "общеобразовательные организации",
    "муниципальные общеобразовательные организации",
    "",
  ])("«%s» is none", (text) => expect(duty(text)).toBe(false));
});
