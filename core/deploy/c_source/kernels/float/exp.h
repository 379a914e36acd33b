/* e^x for x clamped to [-87.3, 88]; the relative error is below 2.6e-7. */
static float exp_of(float x) {
  const float shift = 12582912.0f; /* 1.5 * 2^23: adding it rounds to a whole number */
  const float low = x < -87.3f ? -87.3f : x;
  const float inside = 88.0f < low ? 88.0f : low;
  union {
    float number;
    int32_t bits;
  } shifted, power;
  shifted.number = inside * 1.44269504f + shift;
  const float whole = shifted.number - shift;
  const float r = (inside - whole * 0.693359375f) - whole * -2.12194440e-4f;
  const float p = 1.0f + r * (1.0f + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r / 720)))));
  power.bits = (shifted.bits - 0x4B400000 + 127) * (1 << 23);
  return p * power.number;
}
