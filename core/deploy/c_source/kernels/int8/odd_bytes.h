#ifdef HAS_DSP
/* The signed bytes 1 and 3 of a word as two numbers of 16 bits. ACLE has no intrinsic for an operand that the
   instruction rotates by itself. */
static inline int32_t odd_bytes(uint32_t four) {
#ifdef __GNUC__
  int32_t two;
  __asm__("sxtb16 %0, %1, ror #8" : "=r"(two) : "r"(four));
  return two;
#else
  return even_bytes(four >> 8);
#endif
}
#endif
