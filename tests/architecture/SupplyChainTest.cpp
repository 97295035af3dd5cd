// What the product says it is made of (installer/) against what the set-up really fetches (setup/thirdparty).
#include <gmock/gmock.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace lateglow::architecture {
namespace {

using nlohmann::json;

std::string readFile(const std::string& pathInTree) {
  const std::filesystem::path path = std::filesystem::path(LATEGLOW_SOURCE_ROOT) / pathInTree;
  std::ifstream stream(path);
  EXPECT_TRUE(stream) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Pin {
  std::string name;
  std::string version;
  std::string sha256;
};

// The lines "name==version \" and "    --hash=sha256:..." of a pip requirements file.
std::vector<Pin> pinsOf(const std::string& pathInTree) {
  static const std::regex pattern(
      R"(([A-Za-z0-9_.-]+)==(\S+) \\\n\s+--hash=sha256:([0-9a-f]{64}))");
  const std::string text = readFile(pathInTree);
  std::vector<Pin> pins;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern);
       match != std::sregex_iterator(); ++match) {
    std::string name = (*match)[1].str();
    for (char& letter : name) {
      letter = letter == '_' ? '-' : static_cast<char>(std::tolower(letter));
    }
    pins.push_back({name, (*match)[2].str(), (*match)[3].str()});
  }
  return pins;
}

class SupplyChain : public testing::Test {
 protected:
  json m_bill = json::parse(readFile("installer/sbom.spdx.json"));

  // The package of that name, or null.
  json package(const std::string& name) const {
    for (const json& one : m_bill.at("packages")) {
      if (one.at("name") == name) {
        return one;
      }
    }
    return nullptr;
  }

  static std::string checksumOf(const json& package) {
    return package.contains("checksums")
               ? package["checksums"][0].at("checksumValue").get<std::string>()
               : std::string();
  }
};

TEST_F(SupplyChain, BillOfMaterialsIsAWellFormedSpdxDocument) {
  EXPECT_EQ(m_bill.at("spdxVersion"), "SPDX-2.3");
  EXPECT_EQ(m_bill.at("dataLicense"), "CC0-1.0");
  std::set<std::string> identifiers = {"SPDXRef-DOCUMENT"};
  static const std::regex identifierPattern("SPDXRef-[A-Za-z0-9.-]+");
  for (const json& one : m_bill.at("packages")) {
    const auto identifier = one.at("SPDXID").get<std::string>();
    EXPECT_TRUE(std::regex_match(identifier, identifierPattern)) << identifier;
    EXPECT_TRUE(identifiers.insert(identifier).second) << identifier << " is there twice";
    for (const char* key : {"name", "versionInfo", "downloadLocation", "licenseConcluded",
                            "licenseDeclared", "copyrightText", "supplier"}) {
      EXPECT_FALSE(one.value(key, "").empty()) << identifier << " has no " << key;
    }
    EXPECT_NE(one.at("licenseConcluded"), "NOASSERTION") << identifier;
  }
  std::set<std::string> related = {"SPDXRef-DOCUMENT"};
  for (const json& relation : m_bill.at("relationships")) {
    for (const char* end : {"spdxElementId", "relatedSpdxElement"}) {
      const auto identifier = relation.at(end).get<std::string>();
      EXPECT_TRUE(identifiers.contains(identifier)) << identifier << " is no package";
      related.insert(identifier);
    }
  }
  EXPECT_EQ(related, identifiers) << "a package without a relation";
}

TEST_F(SupplyChain, BillOfMaterialsNamesTheReleasedVersion) {
  EXPECT_EQ(package("Lateglow").at("versionInfo"), LATEGLOW_VERSION);
}

TEST_F(SupplyChain, BillOfMaterialsHasEveryPinnedPythonPackage) {
  std::size_t count = 0;
  for (const char* file : {"setup/thirdparty/python-requirements.txt",
                           "setup/thirdparty/python-cuda-requirements.txt",
                           "setup/thirdparty/python-judges-requirements.txt"}) {
    for (const Pin& pin : pinsOf(file)) {
      ++count;
      const json found = package(pin.name);
      ASSERT_FALSE(found.is_null()) << pin.name << " of " << file << " is missing";
      EXPECT_EQ(found.at("versionInfo"), pin.version) << pin.name;
      EXPECT_EQ(checksumOf(found), pin.sha256) << pin.name;
    }
  }
  EXPECT_GE(count, 30U) << "the requirement files were not understood";
}

TEST_F(SupplyChain, BillOfMaterialsHasTheSourceArchivesThatAreBuilt) {
  const std::string script = readFile("setup/thirdparty.sh");
  for (const auto& [name, variable] : std::map<std::string, std::string>{
           {"VTK GUISupportQt", "vtk_sha256"}, {"Qwt", "qwt_sha256"}}) {
    const json found = package(name);
    ASSERT_FALSE(found.is_null()) << name;
    EXPECT_THAT(script, testing::HasSubstr(variable + "=" + checksumOf(found)));
  }
}

TEST_F(SupplyChain, NoticesNameWhatIsLinked) {
  const std::string notices = readFile("installer/THIRD_PARTY_NOTICES.md");
  std::size_t count = 0;
  for (const json& relation : m_bill.at("relationships")) {
    static const std::set<std::string> kinds = {"DYNAMIC_LINK", "STATIC_LINK", "DEPENDS_ON",
                                                "CONTAINS"};
    if (!kinds.contains(relation.at("relationshipType").get<std::string>())) {
      continue;
    }
    for (const json& one : m_bill.at("packages")) {
      if (one.at("SPDXID") == relation.at("relatedSpdxElement")) {
        ++count;
        EXPECT_THAT(notices, testing::HasSubstr(one.at("name").get<std::string>()));
      }
    }
  }
  EXPECT_GE(count, 20U);
}

}  // namespace
}  // namespace lateglow::architecture
