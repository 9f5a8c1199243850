/**
 * "Chinese" of the Aralia benchmark set of fault trees (A. Rauzy), which the field measures its
 * engines on: 25 events, 36 gates. Only which gate has which inputs, from the equations in
 * rakhimov/scram, input/Aralia/chinese.txt, in the notation of `treeOf`. Published results, for
 * probabilities of 0.01: 392 minimal cut sets, top 1.17058E-03 (table of
 * openpra-org/generic-openpsa-models).
 */
export const CHINESE = `
r1 = and g1 g2
g1 = or e1 e2 e3 g3
g2 = and g4 g5
g3 = and g6 g7
g4 = or e4 e5 e6 e7 g8
g5 = or e8 g9
g6 = or e9 e10 e11 g10
g7 = or e12 e13
g8 = and g11 g12
g9 = and g13 g14
g10 = and g15 g16
g11 = or e14 e15 e16 g17
g12 = and g18 g19
g13 = or e1 e2 e3 g20
g14 = or e4 e5 e6 e7 g21
g15 = or e17 e18
g16 = or e19 e20 e21
g17 = and g22 g23
g18 = or e22 e23
g19 = or e24 e25
g20 = and g24 g25
g21 = and g26 g27
g22 = or e17 e18 e21
g23 = or e19 e20
g24 = or e14 e15 e16 g28
g25 = and g29 g30
g26 = or e9 e10 e11 g31
g27 = or e12 e13
g28 = and g32 g33
g29 = or e22 e23
g30 = or e24 e25
g31 = and g34 g35
g32 = or e17 e18 e21
g33 = or e19 e20
g34 = or e19 e20 e21
g35 = or e17 e18
`
