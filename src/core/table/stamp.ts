import { foldText } from "./fold";

const STAMP =
  /^(?:приложени|утвержд|согласован|рассмотрен|принят|к (?:приказ|письм|распоряжени|постановлени|решени|программ|региональн|муниципальн)|приказ|постановлени|распоряжени|протокол|от\s+["«_\d]|№\s*\d|["«]?_{2,}|директор |начальник |глава |министр )/u;

/** A line of an approval stamp or an annex mark: «УТВЕРЖДЕН», «Приложение № 2», «к приказу…», «от … № …». */
export function isStampText(text: string): boolean {
  return STAMP.test(foldText(text.slice(0, 80)));
}
