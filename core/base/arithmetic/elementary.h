#pragma once
/// Elementary functions that give the same bits in every build: those of the C libraries differ in the last place.
///
/// Only +, -, *, /, the sign bit and integer operations are used, so IEEE 754 fixes each result. The errors, measured
/// against extended precision over dense random ranges, stay below these units in the last place: 1 for exp and log,
/// 1.2 for sin and cos, 3 for tanh, 3.5 for expm1.

namespace prune::elementary {

/// e^x; 0 below -745.2, infinity above 709.8, NaN for NaN.
double exp(double x);

/// e^x - 1 without cancellation near 0; keeps the sign of 0.
double expm1(double x);

/// The natural logarithm; -infinity at 0, NaN below 0.
double log(double x);

/// The hyperbolic tangent, in [-1, 1]; odd to the last bit.
double tanh(double x);

/// The sine of x radians, |x| <= 1e6 (NaN outside: the reduction is not exact there).
double sin(double x);

/// The cosine of x radians, |x| <= 1e6 (NaN outside).
double cos(double x);

}  // namespace prune::elementary
