#pragma once
// A lane of several trials at once: the operations of a double on a few vector registers, one source for WebAssembly
// SIMD and native. Every trial's result is its own: which trials share a block changes no bit.

#include <cstdint>

#include "model/elementary.hpp"

namespace mihwar::model {

inline constexpr int kBlockTrials = 8;

#if defined(__AVX2__)
inline constexpr int kPartTrials = 4;
#else
inline constexpr int kPartTrials = 2;
#endif
inline constexpr int kParts = kBlockTrials / kPartTrials;

using Part = double __attribute__((vector_size(kPartTrials * sizeof(double))));
using PartBits = std::uint64_t __attribute__((vector_size(kPartTrials * sizeof(double))));
using PartMask = decltype(Part{} < Part{});  // all bits of a trial set or clear

struct Mask {
  PartMask part[kParts];
};

struct Block {
  Part part[kParts];
  Block() = default;
  Block(double value) {  // NOLINT: a number stands for itself in every trial
    for (Part& p : part) p = Part{} + value;
  }
  double operator[](int trial) const { return part[trial / kPartTrials][trial % kPartTrials]; }
  void set(int trial, double value) { part[trial / kPartTrials][trial % kPartTrials] = value; }
};

inline Block load(const double* values) {
  Block block;
  std::memcpy(&block, values, sizeof block);
  return block;
}
inline void store(const Block& block, double* values) { std::memcpy(values, &block, sizeof block); }

#define MIHWAR_BLOCK_OPERATOR(op)                                             \
  inline Block operator op(const Block& a, const Block& b) {                  \
    Block result;                                                             \
    for (int i = 0; i < kParts; ++i) result.part[i] = a.part[i] op b.part[i]; \
    return result;                                                            \
  }
MIHWAR_BLOCK_OPERATOR(+)
MIHWAR_BLOCK_OPERATOR(-)
MIHWAR_BLOCK_OPERATOR(*)
MIHWAR_BLOCK_OPERATOR(/)
#undef MIHWAR_BLOCK_OPERATOR

#define MIHWAR_BLOCK_COMPARISON(op)                                           \
  inline Mask operator op(const Block& a, const Block& b) {                   \
    Mask result;                                                              \
    for (int i = 0; i < kParts; ++i) result.part[i] = a.part[i] op b.part[i]; \
    return result;                                                            \
  }
MIHWAR_BLOCK_COMPARISON(<)
MIHWAR_BLOCK_COMPARISON(<=)
MIHWAR_BLOCK_COMPARISON(>)
MIHWAR_BLOCK_COMPARISON(>=)
MIHWAR_BLOCK_COMPARISON(==)
#undef MIHWAR_BLOCK_COMPARISON

inline Block operator-(const Block& a) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = -a.part[i];
  return result;
}

// By one number: a product, which differs from the quotient by at most 1 unit in the last place and costs a fifth.
inline Block operator/(const Block& a, double b) { return a * Block(1 / b); }

inline Mask operator&(const Mask& a, const Mask& b) {
  Mask result;
  for (int i = 0; i < kParts; ++i) result.part[i] = a.part[i] & b.part[i];
  return result;
}

inline bool any(const Mask& mask) {
  PartMask together = mask.part[0];
  for (int i = 1; i < kParts; ++i) together |= mask.part[i];
  std::int64_t either = 0;
  for (int i = 0; i < kPartTrials; ++i) either |= together[i];
  return either != 0;
}

inline Mask operator!(const Mask& mask) {
  Mask result;
  for (int i = 0; i < kParts; ++i) result.part[i] = ~mask.part[i];
  return result;
}

// By bits: the conditional operator would first compare the mask with 0, which SSE2 cannot do for 64 bits.
inline Part chosen(PartMask condition, Part yes, Part no) {
  const PartBits mask = (PartBits)condition;
  return (Part)((mask & (PartBits)yes) | (~mask & (PartBits)no));
}
inline Block select(const Mask& condition, const Block& yes, const Block& no) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = chosen(condition.part[i], yes.part[i], no.part[i]);
  return result;
}
// b < a ? b : a and a < b ? b : a, which vector units have as one instruction; compilers do not always find it.
#if defined(__SSE2__) && defined(__GNUC__) && !defined(__clang__)
#if defined(__AVX2__)
inline Part least(Part a, Part b) { return __builtin_ia32_minpd256(b, a); }
inline Part most(Part a, Part b) { return __builtin_ia32_maxpd256(b, a); }
#else
inline Part least(Part a, Part b) { return __builtin_ia32_minpd(b, a); }
inline Part most(Part a, Part b) { return __builtin_ia32_maxpd(b, a); }
#endif
#elif defined(__wasm_simd128__)
inline Part least(Part a, Part b) { return __builtin_wasm_pmin_f64x2(a, b); }
inline Part most(Part a, Part b) { return __builtin_wasm_pmax_f64x2(a, b); }
#else
inline Part least(Part a, Part b) { return chosen(b < a, b, a); }
inline Part most(Part a, Part b) { return chosen(a < b, b, a); }
#endif
inline Block minimum(const Block& a, const Block& b) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = least(a.part[i], b.part[i]);
  return result;
}
inline Block maximum(const Block& a, const Block& b) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = most(a.part[i], b.part[i]);
  return result;
}

// The same steps, and so the same bits, as for a double; for finite numbers, and for logarithm positive normal ones.
Block exponential(const Block& x);
Block logarithm(const Block& x);
inline Block twelfth_root(const Block& x) { return select(x > 0, exponential(logarithm(x) * (1.0 / 12)), Block(0)); }

}  // namespace mihwar::model
