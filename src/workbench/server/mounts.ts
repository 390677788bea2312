import path from "node:path";
import type { Mount } from "./static-server";

/** What the workbench's site is made of: its own page, the add-in's own bundles, office.js from npm, samples. */
export function workbenchMounts(root: string): Mount[] {
  return [
    { at: "/office-js/", folder: path.join(root, "node_modules/@microsoft/office-js/dist") },
    { at: "/samples/", folder: path.join(root, "assets/samples") },
    { at: "/assets/", folder: path.join(root, "assets") },
    { at: "/", folder: path.join(root, "dist/workbench") },
    { at: "/", folder: path.join(root, "dist/addin") },
  ];
}
