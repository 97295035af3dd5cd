#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>
#include <vector>

namespace lateglow::check {

/// Types of attributes as PS3.5 section 7.4 defines them: 1 must have a value, 2 must be there, 3
/// is optional. The conditional ones (1C, 2C) are needed where their condition holds.
enum class AttributeType { One, Two, Three };

/// Whether a conditional attribute is needed, from the item it lies in and the whole data set.
using Condition = bool (*)(DcmItem& item, DcmItem& dataset);

/// One line of a module's table in PS3.3.
struct AttributeRule {
  DcmTagKey tag;
  AttributeType type = AttributeType::Three;
  std::vector<std::string> values{};   ///< permitted (enumerated) values; empty: any
  std::vector<AttributeRule> items{};  ///< of a sequence: the rules of each of its items
  Condition neededIf = nullptr;        ///< set: conditional, otherwise as type 3
  unsigned long mostItems = 0;         ///< of a sequence; 0: any number
};

/// A module or macro of PS3.3.
struct Module {
  std::string section;  ///< "PS3.3 C.7.1.1 Patient"
  std::vector<AttributeRule> rules;
};

/// A functional group macro of a multi-frame image (PS3.3 C.7.6.16.2): the sequence stands either
/// in the shared or in every per-frame functional group.
struct FunctionalGroup {
  std::string section;
  AttributeRule sequence;
};

/// An information object definition of PS3.3 annex A.
struct ObjectDefinition {
  std::string sopClassUid;
  std::vector<std::string> modalities;  ///< permitted values of Modality; empty: any
  std::vector<Module> modules;
  std::vector<FunctionalGroup> groups;  ///< of multi-frame images with functional groups
};

}  // namespace lateglow::check
