#pragma once

#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "imaging/store/StudyStore.h"

namespace lateglow::cli {

/// The arguments of all verbs of `store`.
struct StoreArguments {
  std::string folder;  ///< empty: the user's store
  StudyFilter filter;
  std::vector<std::string> paths;
  std::vector<std::string> studies;  ///< ids or study instance UIDs
  std::string output;
  std::string limit;
  bool quick = false;
};

using StoreVerb = Expected<CommandResult> (*)(StudyStore&, const StoreArguments&, ProgressSink&);

[[nodiscard]] Expected<CommandResult> listStore(StudyStore&, const StoreArguments&, ProgressSink&);
[[nodiscard]] Expected<CommandResult> showStudies(StudyStore&, const StoreArguments&,
                                                  ProgressSink&);
[[nodiscard]] Expected<CommandResult> importIntoStore(StudyStore&, const StoreArguments&,
                                                      ProgressSink&);
[[nodiscard]] Expected<CommandResult> verifyStore(StudyStore&, const StoreArguments&,
                                                  ProgressSink&);
[[nodiscard]] Expected<CommandResult> deleteFromStore(StudyStore&, const StoreArguments&,
                                                      ProgressSink&);
[[nodiscard]] Expected<CommandResult> exportFromStore(StudyStore&, const StoreArguments&,
                                                      ProgressSink&);
[[nodiscard]] Expected<CommandResult> limitStore(StudyStore&, const StoreArguments&, ProgressSink&);

}  // namespace lateglow::cli
