#pragma once
// The views of the account, each in the words, tables and charts of its panels.

#include "ui/account_writer.hpp"

namespace mihwar::ui {

// Part of why.
void tell_keep_or_buy(const Frame& f, ViewWriter& w);
void tell_why(Frame& f, ViewWriter& w);
void tell_scorecard(Frame& f, ViewWriter& w);
void tell_months(Frame& f, ViewWriter& w);
void tell_how_sure(Frame& f, ViewWriter& w);
void tell_what_if(Frame& f, ViewWriter& w);
void tell_claims(Frame& f, ViewWriter& w);
void tell_perception(Frame& f, ViewWriter& w);
void tell_queue(Frame& f, ViewWriter& w);
void tell_evidence(Frame& f, ViewWriter& w);
void tell_compare(Frame& f, ViewWriter& w);

}  // namespace mihwar::ui
