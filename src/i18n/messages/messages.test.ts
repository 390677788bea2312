import { TYPE, parse } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { EN } from "./en";
import { RU } from "./ru";

type Catalogue = Readonly<Record<string, string>>;

/** Names of the arguments that a message uses, also inside its plural and select forms. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const inner = Object.values(element.options).flatMap(({ value }) => argumentsOf(value));
      return [element.value, ...inner];
    }
    return element.type === TYPE.tag ? argumentsOf(element.children) : [element.value];
  });
}

const usedBy = (message: string) => [...new Set(argumentsOf(parse(message, { ignoreTag: true })))].sort();

test("English has exactly the keys of Russian", () => {
  expect(Object.keys(EN).sort()).toEqual(Object.keys(RU).sort());
});

test.each(Object.keys(RU))("%s uses the same arguments in both languages", (key) => {
  expect(usedBy((EN as Catalogue)[key] ?? "")).toEqual(usedBy((RU as Catalogue)[key] ?? ""));
});

test("every Russian plural has the forms one, few and many (or a fallback that reads well)", () => {
  for (const [key, message] of Object.entries(RU as Catalogue)) {
    for (const element of parse(message, { ignoreTag: true })) {
      if (element.type === TYPE.plural)
        expect([key, Object.keys(element.options)]).toEqual([
          key,
          expect.arrayContaining(["one", "few", "many", "other"]),
        ]);
    }
  }
});
