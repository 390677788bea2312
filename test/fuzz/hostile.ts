import type { Random } from "../simulation/random";

const WORDS = [
  "Семинар для учителей",
  "до 1 сентября 2026 г.",
  "март, июнь 2026",
  "ежеквартально",
  "I. Нормативное обеспечение",
  "1.1",
  "01.02",
  "РЦОКО; МОУО, по согласованию",
  "не менее 80 %",
  "Доля, %",
  "2024/25",
] as const;

/** What people paste, and what people who mean harm paste. */
const TRAPS = [
  '=HYPERLINK("http://example.org","щёлкните")',
  "=1+1",
  "+7 (000) 000-00-00",
  "-5",
  "@имя",
  "\t=2+2",
  "\n\nпустые строки\n",
  "'кавычка",
  "<img src=x onerror=alert(1)>",
  "&amp; & < > \" '",
  "]]>",
  "_x0041_ буквально",
  "🏫👩‍🏫 эмодзи 🇷🇺",
  "е\u0308ж и й",
  "\u200e\u200fнаправление\u202e",
  "\u00a0\u2007 пробелы \u3000",
  "\u0001\u0008\u001f управляющие",
  "\ufffd\ufeff",
  "{}[]()*?\\^$.|",
  "1E+308",
  "31.02.2026",
  "99999999999999999999",
  "#Н/Д",
  "ИСТИНА",
  "__proto__",
  "constructor",
] as const;

/** A text of any kind: usual, hostile, long, or noise. */
export function anyText(random: Random): string {
  const draw = random.uniform();
  if (draw < 0.5) return random.pick(WORDS);
  if (draw < 0.85) return random.pick(TRAPS);
  if (draw < 0.852) return random.pick(TRAPS).repeat(400).slice(0, 32_000);
  const length = random.integer(1, 40);
  return Array.from({ length }, () => String.fromCodePoint(noise(random))).join("");
}

/** Any character that a file can hold: no halves of pairs, no carriage returns (a file has one kind of line end). */
function noise(random: Random): number {
  const block = random.pick([
    [0x20, 0x7e],
    [0x400, 0x45f],
    [0x2000, 0x206f],
    [0x1f300, 0x1f5ff],
  ] as const);
  return random.integer(block[0], block[1]);
}
