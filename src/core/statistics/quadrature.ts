/** One node of a quadrature for the mean of a function of a standard normal variable. */
export interface QuadratureNode {
  readonly node: number;
  readonly weight: number;
}

/** Gauss-Hermite rule for the weight exp(-x²/2)/√(2π): 21 nodes, exact for polynomials of degree 41. */
export const GAUSS_HERMITE: readonly QuadratureNode[] = [
  { node: -7.849382895113822, weight: 2.0989912195656766e-14 },
  { node: -6.751444718717461, weight: 4.975368604121724e-11 },
  { node: -5.8293820073044715, weight: 1.4506612844930865e-8 },
  { node: -4.994963944782025, weight: 1.2253548361482534e-6 },
  { node: -4.214343981688422, weight: 4.219234742551676e-5 },
  { node: -3.4698466904753764, weight: 0.0007080477954815365 },
  { node: -2.7505929810523733, weight: 0.006439697051408777 },
  { node: -2.049102468257163, weight: 0.03395272978654283 },
  { node: -1.3597658232112302, weight: 0.10839228562641945 },
  { node: -0.678045692440644, weight: 0.21533371569505969 },
  { node: 0.0, weight: 0.27026018357287707 },
  { node: 0.678045692440644, weight: 0.21533371569505969 },
  { node: 1.3597658232112302, weight: 0.10839228562641945 },
  { node: 2.049102468257163, weight: 0.03395272978654283 },
  { node: 2.7505929810523733, weight: 0.006439697051408777 },
  { node: 3.4698466904753764, weight: 0.0007080477954815365 },
  { node: 4.214343981688422, weight: 4.219234742551676e-5 },
  { node: 4.994963944782025, weight: 1.2253548361482534e-6 },
  { node: 5.8293820073044715, weight: 1.4506612844930865e-8 },
  { node: 6.751444718717461, weight: 4.975368604121724e-11 },
  { node: 7.849382895113822, weight: 2.0989912195656766e-14 },
];
