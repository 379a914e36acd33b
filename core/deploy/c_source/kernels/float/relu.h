static void relu(const float* x, float* y, int32_t count) {
  for (int32_t i = 0; i < count; ++i) y[i] = x[i] < 0 ? 0 : x[i];
}
