import { createRoot } from "react-dom/client";
import "./page.css";
import { WorkbenchPage } from "./workbench-page";

const root = document.getElementById("workbench");
if (root) createRoot(root).render(<WorkbenchPage />);
