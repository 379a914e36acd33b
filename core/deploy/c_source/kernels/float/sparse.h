/* A layer of kept weights alone: each sum begins with the bias and goes on in the order of the inputs. A gap counts
   columns from the weight before, at first from column 0; weights of 0 stand where one would be above 255. */
static void sparse(const linear_layer* layer, const float* x, float* y) {
  const float* w = layer->weights;
  const uint8_t* gap = layer->gaps;
  for (int32_t row = 0; row < layer->rows; ++row) {
    const float *const end = w + layer->counts[row], *at = x;
    float sum = layer->bias[row];
    while (w < end) {
      at += *gap++;
      sum += *w++ * *at;
    }
    y[row] = sum;
  }
}
