/* An activation: its output for each of the 256 inputs, from -128 up. */
static void look_up(const int8_t* table, const int8_t* x, int8_t* y, int32_t count) {
  for (int32_t i = 0; i < count; ++i) y[i] = table[x[i] + 128];
}
