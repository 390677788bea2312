import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SchoolReport, SchoolsReport } from "../../../core/school/analyse";

const MARKS = [2, 3, 4, 5] as const;
const HEIGHT = 64;
const BAR = 28;
const GAP = 14;

const useStyles = makeStyles({
  own: { fill: tokens.colorBrandBackground },
  all: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeDasharray: "3 2" },
  label: { fill: tokens.colorNeutralForeground1, fontSize: "10px" },
});

type MarkCounts = readonly [number, number, number, number];

function shares(marks: MarkCounts): number[] {
  const total = marks.reduce((sum, count) => sum + count, 0);
  return marks.map((count) => (total === 0 ? 0 : count / total));
}

/** The largest cell of the school: its distribution of marks (bars) against all schools' (dashed outlines). */
export function MarkChart({ school, report }: { school: SchoolReport; report: SchoolsReport }) {
  const styles = useStyles();
  const cells = report.book.bySchool[school.school] ?? [];
  const [largest] = [...cells].sort((a, b) => sum(b.marks) - sum(a.marks));
  if (!largest || sum(largest.marks) === 0) return null;
  const { stratum } = largest;
  const own = shares(largest.marks);
  const all = shares(stratum.total.marks);
  const most = Math.max(...own, ...all, 0.01);
  const title = [
    stratum.exam,
    report.model.subjects[stratum.subject]?.label,
    stratum.year || "",
    `n = ${sum(largest.marks)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <figure style={{ margin: 0 }}>
      <svg width={4 * (BAR + GAP)} height={HEIGHT + 28} role="img" aria-label={title}>
        {MARKS.map((mark, index) => {
          const x = index * (BAR + GAP) + GAP / 2;
          const [ownHeight, allHeight] = [
            ((own[index] ?? 0) / most) * HEIGHT,
            ((all[index] ?? 0) / most) * HEIGHT,
          ];
          return (
            <g key={mark}>
              <rect className={styles.own} x={x} y={14 + HEIGHT - ownHeight} width={BAR} height={ownHeight} />
              <rect
                className={styles.all}
                x={x - 3}
                y={14 + HEIGHT - allHeight}
                width={BAR + 6}
                height={allHeight}
              />
              <text className={styles.label} x={x + BAR / 2} y={HEIGHT + 26} textAnchor="middle">
                «{mark}»
              </text>
              <text
                className={styles.label}
                x={x + BAR / 2}
                y={11 + HEIGHT - Math.max(ownHeight, allHeight)}
                textAnchor="middle"
              >
                {Math.round(100 * (own[index] ?? 0))}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <Text size={200}>{title}</Text>
      </figcaption>
    </figure>
  );
}

function sum(marks: MarkCounts): number {
  return marks.reduce((total, count) => total + count, 0);
}
