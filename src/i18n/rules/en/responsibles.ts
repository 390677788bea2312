import type { RuleTexts } from "../types";

export const RESPONSIBLES_EN: RuleTexts = {
  "RESP-EMPTY": {
    title: "No responsible",
    message: {
      main: "{place}: nobody is responsible.",
      placeholder: "{place}: “{found}” stands instead of a responsible.",
    },
    action: { main: "Enter an organisation or choose one from the list." },
    why: "General rule: every measure of a plan has somebody responsible.",
  },
};
