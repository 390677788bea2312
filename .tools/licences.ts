/* npm run licences: what ships with the add-in and the command line, and under which licences; fails on a copyleft one. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const COPYLEFT = /\b(?:A?GPL|LGPL|EUPL|CC-BY-SA|OSL)\b/u;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

function read(folder: string): Package | null {
  const file = path.join(folder, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Package) : null;
}

/** The package as Node would find it from the folder of the one that needs it. */
function find(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(candidate)) return candidate;
  }
  return null;
}

/** Name@version of everything that the runtime dependencies bring, with its licence. */
export function shippedLicences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const name of Object.keys(read(folder)?.dependencies ?? {})) {
      const place = find(name, folder);
      const info = place ? read(place) : null;
      if (!place || !info || found.has(`${info.name}@${info.version}`)) continue;
      const licence = typeof info.license === "object" ? info.license.type : (info.license ?? "не указана");
      found.set(`${info.name}@${info.version}`, licence);
      visit(place);
    }
  };
  visit(root);
  return found;
}

/** Packages whose licence would bind those who take the add-in. */
export function copyleftOf(licences: ReadonlyMap<string, string>): readonly string[] {
  return [...licences].flatMap(([name, licence]) => (COPYLEFT.test(licence) ? [`${name} ${licence}`] : []));
}

if (require.main === module) {
  const licences = shippedLicences();
  const copyleft = copyleftOf(licences);
  for (const [name, licence] of [...licences].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${name}\t${licence}`);
  console.log(`\nпакетов ${licences.size}, с копилефтом ${copyleft.length}`);
  process.exit(copyleft.length > 0 ? 1 : 0);
}
