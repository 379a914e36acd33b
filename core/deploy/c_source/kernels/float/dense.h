/* A dense layer: each sum begins with the bias and goes on in the order of the inputs. Weights stand four rows at a
   time, column by column; then the rows left over, one after the other. */
static void dense(const linear_layer* layer, const float* x, float* y) {
  const float *const end = x + layer->columns, *w = layer->weights;
  const int32_t in_fours = layer->rows / 4 * 4;
  for (int32_t row = 0; row < in_fours; row += 4) {
    float a = layer->bias[row], b = layer->bias[row + 1], c = layer->bias[row + 2], d = layer->bias[row + 3];
    for (const float* k = x; k < end; ++k, w += 4) {
      a += w[0] * *k;
      b += w[1] * *k;
      c += w[2] * *k;
      d += w[3] * *k;
    }
    y[row] = a;
    y[row + 1] = b;
    y[row + 2] = c;
    y[row + 3] = d;
  }
  for (int32_t row = in_fours; row < layer->rows; ++row) {
    float sum = layer->bias[row];
    for (const float* k = x; k < end; ++k) sum += *w++ * *k;
    y[row] = sum;
  }
}
