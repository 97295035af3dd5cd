#pragma once

#include <optional>
#include <vector>

#include "ui/models/CaseSession.h"

namespace lateglow {

class CasePresenter;

/// Whether two series lie in one patient space, so that a position in one is a position in the
/// other: the same frame of reference; where a file names none, the same grid, the same study, or
/// image files of one folder. Never across patients.
[[nodiscard]] bool shareSpace(const CaseSession& one, const CaseSession& other);

/// The series on the desk that can be read beside this one, in the order of the strip: those of its
/// patient space and of its study.
[[nodiscard]] std::vector<const CaseSession*> companionsOf(const CasePresenter& cases,
                                                           const CaseSession& session);

/// The series itself where a model made it, else the newest that a model made of it; null where none
/// did.
[[nodiscard]] const CaseSession* madeSeries(const CasePresenter& cases,
                                            const CaseSession& session);

/// The slice of `to` nearest to the middle of a slice of `from`; nothing where the planes are more
/// than 20 degrees apart, because then no slice shows the same.
[[nodiscard]] std::optional<int> linkedSlice(const Geometry& from, int slice, const Geometry& to);

/// The phase of `to` nearest in cardiac time (share of the cycle, by trigger times where both have
/// them) to a phase of `from`.
[[nodiscard]] int linkedPhase(const Cine& from, int phase, const Cine& to);

}  // namespace lateglow
