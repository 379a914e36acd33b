#include "prune/encodings/encoding.h"

#include <algorithm>
#include <array>

#include "prune/encodings/formats.h"

namespace prune {

namespace {

constexpr std::array<EncodingFormat, 6> kFormats{{
    {"dense", {"稠密", "dense"}, "N b", "", 32, encodings::encodeDense},
    {"csr",
     {"压缩稀疏行 (CSR)", "compressed sparse rows (CSR)"},
     "(rows + 1) p + kept (c + b)",
     "Tinney, Walker: Direct solutions of sparse network equations by optimally ordered triangular factorization, "
     "Proc. IEEE 55, 1967",
     32,
     encodings::encodeCsr},
    {"bitmap", {"位图", "bitmap"}, "ceil(N / 8) + kept b", "", 32, encodings::encodeBitmap},
    {"relative-index",
     {"相对索引", "relative index"},
     "4 + (kept + fillers) (indexBits / 8 + b)",
     "Han, Mao, Dally: Deep compression, ICLR 2016, arXiv 1510.00149",
     32,
     encodings::encodeRelativeIndex},
    {"huffman",
     {"相对索引加哈夫曼编码", "relative index in a Huffman code"},
     "4 + both codes + (coded gaps + coded values) / 8",
     "Huffman: A method for the construction of minimum-redundancy codes, Proc. IRE 40, 1952; Han, Mao, Dally: Deep "
     "compression, ICLR 2016, arXiv 1510.00149",
     8,
     encodings::encodeHuffman},
    {"n-m",
     {"N:M", "N:M"},
     "runs n (b + ceil(log2 m) / 8)",
     "Mishra et al.: Accelerating sparse deep neural networks, arXiv 2104.08378",
     32,
     encodings::encodeNOfM,
     "Hardware is faster by 2:4 alone; any other N:M is a way to store."},
}};

}  // namespace

std::span<const EncodingFormat> encodingFormats() {
  return kFormats;
}

const EncodingFormat& encodingFormat(std::string_view where, std::string_view id) {
  return findById(where, "encoding", encodingFormats(), id);
}

bool fitsNOfM(const Mask& mask, Index n, Index m) {
  for (Index i = 0; i < mask.rows(); ++i)
    for (Index first = 0; first < mask.cols(); first += m) {
      const Index length = std::min(m, mask.cols() - first);
      if ((mask.row(i).segment(first, length).array() != 0).count() > n) return false;
    }
  return true;
}

}  // namespace prune
