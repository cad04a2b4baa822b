#pragma once
// A scenario as a block of trials.

#include "model/parameters.hpp"

namespace mihwar::analysis {

// Every value in every trial.
void broadcast(const model::Inputs& inputs, model::InputsOf<model::Block>& block);

}  // namespace mihwar::analysis
