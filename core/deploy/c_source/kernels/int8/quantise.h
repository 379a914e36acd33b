/* The nearest 8-bit integer of a real number, halves away from 0. */
static int8_t quantised(double value, double scale, int32_t zero) {
  double places = value / scale;
  int32_t whole;
  double rest;
  places = places > 1024 ? 1024 : places < -1024 ? -1024 : places;
  whole = (int32_t)places;
  rest = places - whole;
  whole += (rest >= 0.5) - (rest <= -0.5) + zero;
  return (int8_t)(whole > 127 ? 127 : whole < -128 ? -128 : whole);
}
