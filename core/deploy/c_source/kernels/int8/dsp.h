#if defined(__ARM_FEATURE_DSP) && defined(__ARM_FEATURE_SIMD32)
#include <arm_acle.h>
#define HAS_DSP 1

/* Four bytes as one word, the first of them lowest; compilers make it one load. */
static inline uint32_t word(const uint8_t* p) {
  return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* The signed bytes 0 and 2 of a word as two numbers of 16 bits. */
static inline int32_t even_bytes(uint32_t four) {
  return (int32_t)__sxtb16((int32_t)four);
}
#endif
