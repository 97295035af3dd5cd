#include "tests/architecture/ArchitectureRules.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace lateglow::architecture {
namespace {

constexpr std::size_t kMaximumLines = 800;

enum class Toolkit { None, Torch, Itk, Dcmtk, Gdcm, Vtk, QtCore, QtWithoutWidgets, QtWidgets };

struct FolderRule {
  std::string_view folder;
  std::vector<std::string_view> tree;  // folders of the tree, its own included
  std::set<Toolkit> toolkits;
};

// The first rule whose folder holds the file applies, so the deeper folders come first.
const std::vector<FolderRule>& folderRules() {
  using enum Toolkit;
  static const std::set<Toolkit> qtCore = {QtCore};
  static const std::set<Toolkit> qtGui = {QtCore, QtWithoutWidgets};
  static const std::set<Toolkit> qtAll = {QtCore, QtWithoutWidgets, QtWidgets};
  static const std::vector<FolderRule> rules = {
      {"measurements", {"measurements"}, {}},
      {"engine/package", {"engine/package"}, {}},
      {"engine", {"engine"}, {Torch}},
      {"imaging/core", {"imaging/core", "measurements"}, qtCore},
      {"imaging/edit", {"imaging/edit", "imaging/core", "measurements"}, {}},
      {"imaging/phantom", {"imaging/phantom", "imaging/core", "measurements"}, {}},
      {"imaging/prepare", {"imaging/prepare", "imaging/core", "measurements"}, {Itk, Dcmtk}},
      {"imaging/io", {"imaging/io", "imaging/core", "measurements"}, {Itk, Dcmtk, QtCore}},
      {"imaging/pacs",
       {"imaging/pacs", "imaging/io", "imaging/core", "measurements"},
       {Dcmtk, QtCore}},
      {"imaging/store", {"imaging/store", "imaging/io", "imaging/core", "measurements"}, qtCore},
      {"viewer/scene", {"viewer/scene", "imaging/core", "measurements"}, {Vtk}},
      {"viewer/qt",
       {"viewer", "imaging/core", "measurements"},
       {Vtk, QtCore, QtWithoutWidgets, QtWidgets}},
      {"app/workflow",
       {"app/workflow", "imaging", "measurements", "engine/package", "engine/worker"},
       qtCore},
      {"app/report", {"app/report", "app/workflow", "imaging", "measurements"}, qtGui},
      {"ui/models",
       {"ui/models", "app/workflow", "app/report", "viewer", "imaging", "measurements"},
       qtGui},
      {"ui", {"ui", "app/workflow", "app/report", "viewer", "imaging", "measurements"}, qtAll},
      {"app/cli",
       {"app/cli", "app/workflow", "app/report", "viewer", "imaging", "measurements",
        "engine/package", "engine/worker"},
       qtGui},
      {"app/desktop",
       {"app", "ui", "viewer", "imaging", "measurements", "engine/package", "engine/worker"},
       qtAll},
  };
  return rules;
}

bool startsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool isIn(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && startsWith(path, folder) && path[folder.size()] == '/';
}

const FolderRule* ruleOf(const std::string& path) {
  const auto& rules = folderRules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const FolderRule& rule) { return isIn(path, rule.folder); });
  return found == rules.end() ? nullptr : &*found;
}

// The folders whose files are named from the root of the tree in an include.
bool isTreePath(const std::string& target) {
  static const std::regex pattern("^(measurements|engine|imaging|viewer|ui|app|tests)/");
  return std::regex_search(target, pattern);
}

Toolkit toolkitOf(const std::string& header, const QtHeaders& qt) {
  static const std::vector<std::pair<std::regex, Toolkit>> patterns = [] {
    std::vector<std::pair<std::regex, Toolkit>> list;
    list.emplace_back("^(torch|ATen|c10|caffe2)/", Toolkit::Torch);
    list.emplace_back("^itk[A-Z_].*\\.h", Toolkit::Itk);
    list.emplace_back("^dcmtk/", Toolkit::Dcmtk);
    list.emplace_back("^(gdcm|itkGDCM)", Toolkit::Gdcm);
    list.emplace_back("^(vtk[A-Z].*\\.h|QVTK)", Toolkit::Vtk);
    list.emplace_back("^qwt", Toolkit::QtWidgets);
    return list;
  }();
  Toolkit toolkit = Toolkit::None;
  for (const auto& [pattern, candidate] : patterns) {
    toolkit = std::regex_search(header, pattern) ? candidate : toolkit;
  }
  if (toolkit != Toolkit::None) {
    return toolkit;
  }
  const std::string module = qt.moduleOf(header);
  if (module.empty()) {
    return Toolkit::None;
  }
  if (module == "QtCore") {
    return Toolkit::QtCore;
  }
  return module.find("Widgets") == std::string::npos ? Toolkit::QtWithoutWidgets
                                                     : Toolkit::QtWidgets;
}

std::string_view nameOf(Toolkit toolkit) {
  switch (toolkit) {
    case Toolkit::Torch:
      return "LibTorch";
    case Toolkit::Itk:
      return "ITK";
    case Toolkit::Dcmtk:
      return "DCMTK";
    case Toolkit::Gdcm:
      return "GDCM";
    case Toolkit::Vtk:
      return "VTK";
    case Toolkit::QtCore:
      return "QtCore";
    case Toolkit::QtWithoutWidgets:
      return "Qt beyond QtCore";
    case Toolkit::QtWidgets:
      return "Qt widgets";
    case Toolkit::None:
      break;
  }
  return "no toolkit";
}

bool isGenerated(const std::string& target) {
  static const std::regex pattern(R"(^(moc_.*\.cpp|.*\.moc|ui_.*\.h|qrc_.*\.cpp)$)");
  return std::regex_search(target, pattern);
}

// The fault of one include line of a file of the product, or an empty text.
std::string faultOf(const Include& include, const FolderRule& rule, const QtHeaders& qt) {
  const std::string folder(rule.folder);
  if (isTreePath(include.target)) {
    const bool allowed = std::any_of(rule.tree.begin(), rule.tree.end(), [&](std::string_view one) {
      return isIn(include.target, one);
    });
    return allowed ? ""
                   : folder + " may not include " + include.target + ": dependencies only go down";
  }
  const Toolkit toolkit = toolkitOf(include.target, qt);
  if (toolkit != Toolkit::None && !rule.toolkits.contains(toolkit)) {
    return folder + " may not include " + include.target + ": " + std::string(nameOf(toolkit)) +
           " stays out of it";
  }
  return {};
}

// Every file of the tree that is reached from `file` through includes, with the file that included
// it.
std::map<std::string, std::string> reachedFrom(
    const std::string& file, const std::map<std::string, const SourceFile*>& tree) {
  std::map<std::string, std::string> reached = {{file, ""}};
  std::vector<std::string> open = {file};
  while (!open.empty()) {
    const std::string current = open.back();
    open.pop_back();
    const auto source = tree.find(current);
    if (source == tree.end()) {
      continue;
    }
    for (const Include& include : source->second->includes()) {
      if (isTreePath(include.target) && reached.emplace(include.target, current).second) {
        open.push_back(include.target);
      }
    }
  }
  return reached;
}

void checkTorchIsNotReached(const SourceFile& source,
                            const std::map<std::string, const SourceFile*>& tree,
                            const QtHeaders& qt, std::vector<Violation>& violations) {
  for (const auto& [path, includer] : reachedFrom(source.path, tree)) {
    const auto reached = tree.find(path);
    if (includer.empty() || reached == tree.end()) {
      continue;
    }
    for (const Include& include : reached->second->includes()) {
      if (toolkitOf(include.target, qt) == Toolkit::Torch) {
        violations.push_back(
            {source.path, 0,
             "reaches LibTorch through " + path + ", which includes " + include.target});
        break;
      }
    }
  }
}

std::vector<Violation> checkLines(const std::vector<SourceFile>& sources, const std::regex& pattern,
                                  const std::string& reason) {
  std::vector<Violation> violations;
  for (const SourceFile& source : sources) {
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      std::smatch match;
      if (source.lines[i].find('/') != std::string::npos &&
          std::regex_search(source.lines[i], match, pattern)) {
        violations.push_back({source.path, static_cast<int>(i) + 1, reason + ": " + match.str()});
      }
    }
  }
  return violations;
}

}  // namespace

QtHeaders::QtHeaders(std::filesystem::path includeRoot) : m_includeRoot(std::move(includeRoot)) {
  if (!std::filesystem::exists(m_includeRoot / "QtCore" / "QString")) {
    throw std::runtime_error("no Qt headers under " + m_includeRoot.string());
  }
}

std::string QtHeaders::moduleOf(const std::string& header) const {
  if (!startsWith(header, "Q") && !startsWith(header, "q")) {
    return {};
  }
  if (const std::size_t slash = header.find('/'); slash != std::string::npos) {
    return std::filesystem::is_directory(m_includeRoot / header.substr(0, slash))
               ? header.substr(0, slash)
               : "";
  }
  for (const auto& entry : std::filesystem::directory_iterator(m_includeRoot)) {
    if (std::filesystem::exists(entry.path() / header)) {
      return entry.path().filename().string();
    }
  }
  return {};
}

std::vector<Violation> checkIncludes(const std::vector<SourceFile>& sources, const QtHeaders& qt) {
  std::map<std::string, const SourceFile*> tree;
  for (const SourceFile& source : sources) {
    tree.emplace(source.path, &source);
  }
  std::vector<Violation> violations;
  for (const SourceFile& source : sources) {
    if (!source.isCxx() || !isTreePath(source.path)) {
      continue;
    }
    for (const Include& include : source.includes()) {
      if (include.quoted && !isGenerated(include.target) && !tree.contains(include.target)) {
        violations.push_back({source.path, include.line,
                              "\"" + include.target + "\" is not named from the root of the tree"});
      }
    }
    if (isIn(source.path, "tests")) {
      continue;
    }
    const FolderRule* rule = ruleOf(source.path);
    if (rule == nullptr) {
      violations.push_back({source.path, 0, "no folder rule says what this file may include"});
      continue;
    }
    for (const Include& include : source.includes()) {
      if (std::string fault = faultOf(include, *rule, qt); !fault.empty()) {
        violations.push_back({source.path, include.line, std::move(fault)});
      }
    }
    if (!rule->toolkits.contains(Toolkit::Torch)) {
      checkTorchIsNotReached(source, tree, qt, violations);
    }
  }
  return violations;
}

std::vector<Violation> checkFileLengths(const std::vector<SourceFile>& sources) {
  std::vector<Violation> violations;
  for (const SourceFile& source : sources) {
    const bool isData = source.path.ends_with(".json") || source.path.ends_with(".txt");
    if (source.lines.size() > kMaximumLines && !isData) {
      violations.push_back({source.path, 0, std::to_string(source.lines.size()) + " lines"});
    }
  }
  return violations;
}

std::vector<Violation> checkMachineNames(const std::vector<SourceFile>& sources) {
  // Written in pieces, so that this file does not name what it looks for.
  static const std::regex machinePath(std::string("(^|[^A-Za-z0-9_.}$-])/") +
                                      "(work|farm|root|home/[a-z]+)/");
  static const std::regex mirror(std::string("https?:/") +
                                 "/[^ ]*/(simple|pool/main|dists|packages/[0-9a-f]{2})/");
  std::vector<Violation> violations = checkLines(sources, machinePath, "a path of one machine");
  std::vector<Violation> mirrors = checkLines(sources, mirror, "the address of a package mirror");
  violations.insert(violations.end(), mirrors.begin(), mirrors.end());
  return violations;
}

}  // namespace lateglow::architecture
