/* A dense layer; or a convolution, which is a dense layer over the window of each time step. */
typedef struct {
  const float* weights;   /* in the order of the layer's kernel */
  const uint8_t* gaps;    /* sparse: columns from the weight before to each weight */
  const uint16_t* counts; /* sparse: weights of each row */
  const float* bias;      /* one a row */
  int32_t rows;
  int32_t columns;
} linear_layer;
