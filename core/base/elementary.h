#pragma once
/// Elementary functions that give the same bits in every build: the C libraries' own differ in the last place.
///
/// Only +, -, *, / and integer operations are used, so IEEE 754 fixes each result. Against a correctly rounded
/// reference the largest errors seen over the tested ranges are below 1 unit in the last place for exp and log and
/// below 2 for the others.

namespace prune::elementary {

/// e^x; 0 below -745.2, infinity above 709.8, NaN for NaN.
double exp(double x);

/// e^x - 1 without cancellation near 0.
double expm1(double x);

/// The natural logarithm; -infinity at 0, NaN below 0.
double log(double x);

/// The hyperbolic tangent, in [-1, 1].
double tanh(double x);

/// The sine of x radians, |x| <= 1e6 (NaN outside: the reduction is not exact there).
double sin(double x);

/// The cosine of x radians, |x| <= 1e6 (NaN outside).
double cos(double x);

}  // namespace prune::elementary
