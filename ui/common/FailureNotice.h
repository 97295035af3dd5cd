#pragma once

#include <QString>

namespace lateglow {

class Notice;
struct Failure;

/// What did not work, in the user's language; below it what the library says of the reason and the
/// remedy, which names files and figures and stays English.
void showFailure(Notice& notice, const QString& sentence, const Failure& failure,
                 const QString& button = {});

/// Reason and remedy, a line each.
[[nodiscard]] QString failureDetail(const Failure& failure);

}  // namespace lateglow
