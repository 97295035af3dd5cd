#pragma once

#include <string>
#include <vector>

#include "imaging/pacs/Association.h"

namespace lateglow {

/// An association holds at most 128 presentation contexts (odd numbers to 255, PS3.8 9.3.2.2).
inline constexpr std::size_t kMostContexts = 128;

/// Transfer syntaxes that the listener takes, in order of preference: little endian, then lossless
/// compression, then lossy, deflated and big endian.
[[nodiscard]] const std::vector<std::string>& acceptedStorageSyntaxes();

/// What C-GET offers to store: every storage class that DCMTK knows in uncompressed form, as far as
/// the contexts go, and the usual image classes in each compression by itself, so that compressed
/// objects come as they are.
[[nodiscard]] std::vector<ProposedContext> contextsForGet(const std::string& model);

}  // namespace lateglow
