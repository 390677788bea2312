/* npm run samples: writes assets/samples/*.xlsx. Everything in them is invented: places, schools, people, numbers. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { municipalPlan, regionalPlan } from "./plans";
import { indicators, results } from "./results";

const folder = path.resolve(__dirname, "../../assets/samples");

async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const books = {
    "municipal-plan.xlsx": municipalPlan(),
    "regional-plan.xlsx": regionalPlan(),
    "indicators.xlsx": indicators(),
    "results.xlsx": results(),
  };
  for (const [name, workbook] of Object.entries(books)) {
    workbook.created = workbook.modified = new Date(Date.UTC(2025, 8, 22));
    await workbook.xlsx.writeFile(path.join(folder, name));
    console.log(`${name} записан`);
  }
}

void write();
