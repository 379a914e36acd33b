/* e^(x_i - max x) / their sum */
static void softmax(const float* x, float* y, int32_t count) {
  float largest = x[0], sum = 0;
  for (int32_t i = 0; i < count; ++i)
    if (largest < x[i]) largest = x[i];
  for (int32_t i = 0; i < count; ++i) {
    y[i] = exp_of(x[i] - largest);
    sum += y[i];
  }
  for (int32_t i = 0; i < count; ++i) y[i] /= sum;
}
