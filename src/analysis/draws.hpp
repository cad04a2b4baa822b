#pragma once
// The draws of a Monte Carlo run: for each uncertain parameter and trial the variate of its range, before it is placed.

#include <cstddef>
#include <cstdint>

#include "analysis/montecarlo.hpp"

namespace mihwar::analysis {

// How a parameter is drawn: by a dimension of Sobol's points while there are some, else by random numbers.
Drawn drawn_of(const Uncertain& one, const MonteCarloOptions& options);

// The same variates in the same trials, wherever the ranges lie.
bool same_variates(const Drawn& a, const Drawn& b);

// One table for each shape; those that no parameter needs any more are built anew.
void share_tables(MonteCarlo& run);

// Of the i-th drawn parameter; `trial` is the first of a block.
model::Block draw_block(const MonteCarlo& run, std::size_t i, std::uint32_t trial);

// Stores the variates of all trials before `up_to`, a multiple of a block's.
void fill_variates(MonteCarlo& run, std::uint32_t up_to);

}  // namespace mihwar::analysis
