/* The output of a row, from its sum. */
static inline int8_t finished(const linear_layer* layer, int32_t row, int32_t sum) {
  const int32_t at = row * layer->factor_step;
  const int32_t y = requantised(sum, layer->factors[at], layer->shifts[at]) + layer->zero;
  return (int8_t)(y < layer->low ? layer->low : y > 127 ? 127 : y);
}
