#include "engine/training/ImageScore.h"

#include <cmath>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(ImageScoreTest, ConstantErrorHasTheFiguresOfItsSize) {
  torch::manual_seed(1);
  const torch::Tensor truth = torch::rand({3, 1, 16, 16}) * 0.5;
  ImageScore score;
  score.add(truth + 0.1, truth, torch::zeros({3, 16, 16}, torch::kInt64));
  const nlohmann::json figures = score.toJson();
  EXPECT_EQ(figures.at("cases"), 3);
  EXPECT_NEAR(figures.at("psnr_db").get<double>(), 20.0, 1e-3);
  EXPECT_NEAR(figures.at("mean_absolute_error").get<double>(), 0.1, 1e-5);
  double nrmse = 0.0;
  for (std::int64_t i = 0; i < 3; ++i) {
    nrmse += 0.1 / std::sqrt(truth[i].square().mean().item<double>()) / 3.0;
  }
  EXPECT_NEAR(figures.at("nrmse").get<double>(), nrmse, 1e-4);
}

TEST(ImageScoreTest, ValuesOutsideTheRangeAreClipped) {
  const torch::Tensor truth = torch::ones({1, 1, 16, 16});
  ImageScore score;
  score.add(truth * 1.7, truth, torch::zeros({1, 16, 16}, torch::kInt64));
  EXPECT_NEAR(score.toJson().at("ssim").get<double>(), 1.0, 1e-6);
  EXPECT_NEAR(score.toJson().at("psnr_db").get<double>(), 100.0, 1e-6);
}

TEST(ImageScoreTest, ContrastIsThatBetweenScarAndHealthyWall) {
  torch::Tensor mask = torch::zeros({1, 16, 16}, torch::kInt64);
  mask[0].slice(0, 0, 4).fill_(1);
  mask[0].slice(0, 4, 6).fill_(3);
  torch::Tensor truth = torch::full({1, 1, 16, 16}, 0.3), made = truth.clone();
  truth[0][0].slice(0, 0, 4).fill_(0.1);
  truth[0][0].slice(0, 4, 6).fill_(0.9);
  made[0][0].slice(0, 0, 4).fill_(0.2);
  made[0][0].slice(0, 4, 6).fill_(0.6);
  ImageScore score;
  score.add(made, truth, mask);
  EXPECT_NEAR(score.toJson().at("scar_contrast_share").get<double>(), 0.5, 1e-5);
  EXPECT_NEAR(score.toJson().at("wall_r").get<double>(), 1.0, 1e-5);
}

TEST(ImageScoreTest, NothingHasNoFigures) { EXPECT_TRUE(ImageScore().toJson().empty()); }

}  // namespace
}  // namespace lateglow::engine
