import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ChartTable } from "../../../core/school/sheets/evidence-charts";
import { useServices } from "../../app/services";

const WIDTH = 272;
const HEIGHT = 84;
/** Room for numbers above and labels below. */
const TOP = 14;
const BOTTOM = 16;
/** With more columns than this only boundaries, the first and the last are labelled. */
const MOST_LABELS = 8;
const BOUNDARY = "▸";

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: `${WIDTH}px` },
  own: { fill: tokens.colorBrandBackground },
  ownLine: { fill: "none", stroke: tokens.colorBrandBackground, strokeWidth: "2px" },
  region: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeDasharray: "3 2" },
  label: { fill: tokens.colorNeutralForeground1, fontSize: "10px" },
  legend: { color: tokens.colorNeutralForeground2 },
});

/** A chart of the evidence in small: the school filled, the region dashed, so that it also reads in print. */
export function MiniChart({ table }: { table: ChartTable }) {
  const { t } = useServices();
  const styles = useStyles();
  const [, own = "", region = ""] = table.header;
  return (
    <figure className={styles.figure} data-testid="school-chart">
      <figcaption>
        <Text size={200} weight="semibold">
          {table.title}
        </Text>
      </figcaption>
      <svg width="100%" viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + BOTTOM}`} role="img" aria-label={table.title}>
        {table.type === "line" ? <Lines table={table} /> : <Columns table={table} />}
      </svg>
      <Text size={100} block className={styles.legend}>
        {t("schools.chart.legend", { own, region, axis: table.yAxisTitle })}
      </Text>
    </figure>
  );
}

/** Position of a value of 0..most on the drawing. */
function heightOf(value: number, most: number): number {
  return TOP + HEIGHT - (value / most) * HEIGHT;
}

function largest({ rows }: ChartTable): number {
  return Math.max(1, ...rows.flatMap(([, ...values]) => values));
}

function Columns({ table }: { table: ChartTable }) {
  const styles = useStyles();
  const { rows } = table;
  const most = largest(table);
  const step = WIDTH / rows.length;
  const bar = step * 0.7;
  const few = rows.length <= MOST_LABELS;
  return (
    <>
      {rows.map(([label, own = 0, region = 0], index) => {
        const x = index * step + (step - bar) / 2;
        const isShown = few || label.startsWith(BOUNDARY) || index === 0 || index === rows.length - 1;
        const [ownTop, regionTop] = [heightOf(own, most), heightOf(region, most)];
        return (
          <g key={label}>
            <rect className={styles.own} x={x} y={ownTop} width={bar} height={TOP + HEIGHT - ownTop} />
            <rect
              className={styles.region}
              x={x - 1}
              y={regionTop}
              width={bar + 2}
              height={TOP + HEIGHT - regionTop}
            />
            {isShown && (
              <text
                className={styles.label}
                x={x + bar / 2}
                y={TOP + HEIGHT + 12}
                textAnchor={
                  index === 0 && !few ? "start" : index === rows.length - 1 && !few ? "end" : "middle"
                }
              >
                {label}
              </text>
            )}
            {few && (
              <text
                className={styles.label}
                x={x + bar / 2}
                y={Math.min(ownTop, regionTop) - 3}
                textAnchor="middle"
              >
                {Math.round(own)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Lines({ table }: { table: ChartTable }) {
  const styles = useStyles();
  const { rows } = table;
  const most = largest(table);
  const x = (index: number): number => ((index + 0.5) * WIDTH) / rows.length;
  const points = (series: 1 | 2): string =>
    rows.map((row, index) => `${x(index)},${heightOf(row[series] ?? 0, most)}`).join(" ");
  return (
    <>
      <polyline className={styles.ownLine} points={points(1)} />
      <polyline className={styles.region} points={points(2)} />
      {rows.map(([label, own = 0], index) => (
        <g key={label}>
          <text className={styles.label} x={x(index)} y={TOP + HEIGHT + 12} textAnchor="middle">
            {label}
          </text>
          <text className={styles.label} x={x(index)} y={heightOf(own, most) - 4} textAnchor="middle">
            {Math.round(own)}
          </text>
        </g>
      ))}
    </>
  );
}
