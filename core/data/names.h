#pragma once
/// Names of the columns, channels and classes of all data sets, in both languages.

#include <array>

#include "base/registry.h"

namespace prune::names {

inline constexpr std::array<Name, 2> kPlane{{{"x", "x"}, {"y", "y"}}};
inline constexpr std::array<Name, 2> kTwoInputs{{{"输入 1", "input 1"}, {"输入 2", "input 2"}}};
inline constexpr std::array<Name, 3> kThreeInputs{
    {{"输入 1", "input 1"}, {"输入 2", "input 2"}, {"输入 3", "input 3"}}};
inline constexpr std::array<Name, 2> kColours{{{"绿色", "green"}, {"蓝色", "blue"}}};
inline constexpr std::array<Name, 2> kBits{{{"0", "0"}, {"1", "1"}}};
inline constexpr std::array<Name, 2> kRule{{{"不符合", "does not fit"}, {"符合", "fits"}}};

inline constexpr std::array<Name, 17> kRobot{{{"头：圆形", "head: round"},
                                              {"头：方形", "head: square"},
                                              {"头：八边形", "head: octagon"},
                                              {"身体：圆形", "body: round"},
                                              {"身体：方形", "body: square"},
                                              {"身体：八边形", "body: octagon"},
                                              {"微笑", "smiling"},
                                              {"不微笑", "not smiling"},
                                              {"拿剑", "holds a sword"},
                                              {"拿气球", "holds a balloon"},
                                              {"拿旗", "holds a flag"},
                                              {"外套：红", "jacket: red"},
                                              {"外套：黄", "jacket: yellow"},
                                              {"外套：绿", "jacket: green"},
                                              {"外套：蓝", "jacket: blue"},
                                              {"系领带", "has a tie"},
                                              {"不系领带", "has no tie"}}};

inline constexpr std::array<Name, 10> kDigits{{{"0", "0"},
                                               {"1", "1"},
                                               {"2", "2"},
                                               {"3", "3"},
                                               {"4", "4"},
                                               {"5", "5"},
                                               {"6", "6"},
                                               {"7", "7"},
                                               {"8", "8"},
                                               {"9", "9"}}};

inline constexpr std::array<Name, 2> kTumour{{{"恶性", "malignant"}, {"良性", "benign"}}};

/// Ten measures of the cell nuclei of a sample: their mean, its standard error, and the mean of the three largest.
inline constexpr std::array<Name, 30> kBreastFeatures{
    {{"半径·均值", "mean radius"},          {"纹理·均值", "mean texture"},
     {"周长·均值", "mean perimeter"},       {"面积·均值", "mean area"},
     {"光滑度·均值", "mean smoothness"},    {"紧致度·均值", "mean compactness"},
     {"凹度·均值", "mean concavity"},       {"凹点·均值", "mean concave points"},
     {"对称性·均值", "mean symmetry"},      {"分形维数·均值", "mean fractal dimension"},
     {"半径·标准误", "radius error"},       {"纹理·标准误", "texture error"},
     {"周长·标准误", "perimeter error"},    {"面积·标准误", "area error"},
     {"光滑度·标准误", "smoothness error"}, {"紧致度·标准误", "compactness error"},
     {"凹度·标准误", "concavity error"},    {"凹点·标准误", "concave points error"},
     {"对称性·标准误", "symmetry error"},   {"分形维数·标准误", "fractal dimension error"},
     {"半径·最大", "worst radius"},         {"纹理·最大", "worst texture"},
     {"周长·最大", "worst perimeter"},      {"面积·最大", "worst area"},
     {"光滑度·最大", "worst smoothness"},   {"紧致度·最大", "worst compactness"},
     {"凹度·最大", "worst concavity"},      {"凹点·最大", "worst concave points"},
     {"对称性·最大", "worst symmetry"},     {"分形维数·最大", "worst fractal dimension"}}};

inline constexpr std::array<Name, 1> kElectrode{{{"心电（毫伏）", "ECG (mV)"}}};
inline constexpr std::array<Name, 4> kBeats{{{"正常", "normal"},
                                             {"室性样早搏（示意）", "ventricular-like (stylised)"},
                                             {"房性样早搏（示意）", "atrial-like (stylised)"},
                                             {"噪声", "noise"}}};

inline constexpr std::array<Name, 1> kPulse{{{"脉搏波（任意单位）", "pulse wave (a.u.)"}}};
inline constexpr std::array<Name, 3> kQuality{{{"优", "excellent"}, {"可用", "acceptable"}, {"不可用", "unfit"}}};

inline constexpr std::array<Name, 3> kAxes{{{"加速度 x（g）", "acceleration x (g)"},
                                            {"加速度 y（g）", "acceleration y (g)"},
                                            {"加速度 z（g）", "acceleration z (g)"}}};
inline constexpr std::array<Name, 6> kMotions{
    {{"坐", "sit"}, {"站", "stand"}, {"走", "walk"}, {"上下楼梯", "stairs"}, {"跑", "run"}, {"骑车", "cycle"}}};

inline constexpr std::array<Name, 2> kStressChannels{
    {{"心跳间期（毫秒）", "RR interval (ms)"}, {"皮肤电导（微西门子）", "skin conductance (uS)"}}};
inline constexpr std::array<Name, 2> kStress{{{"平静", "calm"}, {"紧张", "stressed"}}};

}  // namespace prune::names
