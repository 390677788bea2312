import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typeNames, typeOf } from "./type-table";

/** Names that Microsoft's library carries at run time, by type. */
interface LibraryType {
  readonly original?: readonly string[];
  readonly scalar: readonly string[];
  readonly nav: readonly string[];
  readonly methods: readonly string[];
}

const FILE = join(__dirname, "../../../../shared/platform/excel-types.json");
const library = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, LibraryType>;

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Members that the client asks for and does not list among the public ones. */
function isHidden(name: string): boolean {
  return name.startsWith("_");
}

describe("the table of types knows only what Excel's library knows", () => {
  const names = typeNames().filter((name) => !name.startsWith("Microsoft."));

  test.each(names)("%s", (name) => {
    const known = library[name];
    if (!known) throw new Error(`${name} is no type of the library`);
    const type = typeOf(name);
    const scalars = [...known.scalar.map(pascal), ...(known.original ?? [])];
    const strangers = [
      ...Object.keys(type.properties ?? {}).filter((member) => !scalars.includes(member)),
      ...Object.keys(type.navigation ?? {}).filter((member) => !known.nav.map(pascal).includes(member)),
      ...Object.keys(type.methods ?? {}).filter((member) => !known.methods.map(pascal).includes(member)),
    ];
    expect(strangers.filter((member) => !isHidden(member))).toEqual([]);
  });
});
