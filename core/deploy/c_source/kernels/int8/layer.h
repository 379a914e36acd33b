/* A dense layer; or a convolution, which is a dense layer over the window of each time step. */
typedef struct {
  const uint8_t* weights; /* in the order of the layer's kernel */
  const uint16_t* counts; /* sparse kernels: the pairs of entries of each row, or block of rows */
  const int32_t* bias;    /* one a row, less the zero of the input times the sum of the row's weights */
  const int32_t* factors; /* an output is sum * factor * 2^(shift - 31) + zero: one a row, or one for all of them */
  const int8_t* shifts;
  int32_t factor_step; /* 1: a factor for each row; 0: the same for all */
  int32_t rows;
  int32_t columns;
  int32_t zero; /* of the output */
  int32_t low;  /* the smallest output: its zero behind a ReLU, else -128 */
} linear_layer;
