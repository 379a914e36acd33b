static void copy(const int8_t* x, int8_t* y, int32_t count) {
  for (int32_t i = 0; i < count; ++i) y[i] = x[i];
}
