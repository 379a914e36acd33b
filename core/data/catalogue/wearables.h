#pragma once
/// Entries of `dataSources()` that are synthetic signals of wearable sensors.

#include <array>

#include "data/names.h"
#include "data/signals/heart.h"
#include "data/signals/motion.h"
#include "data/signals/pulse.h"
#include "data/signals/stress.h"

namespace prune::catalogue {

inline constexpr std::string_view kMcSharry =
    "McSharry, Clifford, Tarassenko, Smith: A dynamical model for generating synthetic electrocardiogram signals, "
    "IEEE TBME 50(3), 2003";
inline constexpr std::string_view kTang =
    "Tang, Chen, Ward, Elgendi: Synthetic photoplethysmogram generation using two Gaussian functions, "
    "Scientific Reports 10:13883, 2020";
inline constexpr std::string_view kBachmann =
    "Bachmann, Ammann: Vibrations in structures induced by man and machines, IABSE SED 3e, 1987";
inline constexpr std::string_view kCastaldo =
    "Castaldo and others: Acute mental stress assessment via short term HRV analysis in healthy adults, Biomedical "
    "Signal Processing and Control 18, 2015; "
    "Alexander and others: Separating individual skin conductance responses in a short interstimulus-interval "
    "paradigm, J. Neuroscience Methods 146, 2005";
/// The most windows of one recording. A window takes about 0.1 ms in a browser, so that all of them take two seconds at
/// most.
inline constexpr Index kMostRecordings = 12'000;
inline constexpr TrainingPreset kSignalTraining{
    .learningRate = 2e-3, .batchSize = 32, .epochs = 20, .weightDecay = 1e-4};

inline constexpr std::array<DataSource, 4> kWearables{{
    {.id = "heart",
     .name = {"心搏", "heart beats"},
     .summary =
         {"合成数据：McSharry 等（2003）动力学模型的心电窗口，分正常、室性样与房性样早搏（示意）和噪声四类。",
          "Synthetic: ECG windows of the dynamical model of McSharry and others (2003): normal, two stylised kinds "
          "of early beat, and noise."},
     .citation = kMcSharry,
     .channels = names::kElectrode,
     .classes = names::kBeats,
     .isSynthetic = true,
     .samples = 2400,
     .maxSamples = kMostRecordings,
     .noise = 0.3,
     .network = "128x1-conv(8,7)-pool(2)-conv(16,5)-pool(2)-dense(32)-4",
     .training = kSignalTraining,
     .draw = signals::heart},
    {.id = "pulse",
     .name = {"脉搏波质量", "pulse quality"},
     .summary = {"合成数据：Tang 等（2020）双高斯模型的光电脉搏波，分优、可用、不可用三级。",
                 "Synthetic: photoplethysmograms of the two-Gaussian model of Tang and others (2020), of excellent, "
                 "acceptable and unfit quality."},
     .citation = kTang,
     .channels = names::kPulse,
     .classes = names::kQuality,
     .isSynthetic = true,
     .samples = 2400,
     .maxSamples = kMostRecordings,
     .noise = 0.3,
     .network = "128x1-conv(8,7)-pool(2)-conv(16,5)-pool(2)-dense(32)-3",
     .training = kSignalTraining,
     .draw = signals::pulse},
    {.id = "motion",
     .name = {"运动状态", "motion"},
     .summary =
         {"合成数据：手腕三轴加速度，步态按 Bachmann 与 "
          "Ammann（1987）的谐波模型，分坐、站、走、上下楼梯、跑、骑车六类。",
          "Synthetic: accelerations of a wrist on three axes, with steps after the harmonic model of Bachmann and "
          "Ammann (1987), in six activities."},
     .citation = kBachmann,
     .channels = names::kAxes,
     .classes = names::kMotions,
     .isSynthetic = true,
     .samples = 2880,
     .maxSamples = kMostRecordings,
     .noise = 0.3,
     .network = "128x3-conv(16,5)-pool(2)-conv(32,5)-pool(2)-dense(32)-6",
     .training = kSignalTraining,
     .draw = signals::motion},
    {.id = "stress",
     .name = {"心理压力", "stress"},
     .summary = {"合成数据：一分钟的心跳间期与皮肤电导，变化方向依 Castaldo 等（2015），皮电反应用 Bateman "
                 "函数，分平静与紧张。",
                 "Synthetic: a minute of heart rhythm and skin conductance, calm or stressed, with effects in the "
                 "direction that Castaldo and others (2015) found and Bateman responses of the skin."},
     .citation = kCastaldo,
     .channels = names::kStressChannels,
     .classes = names::kStress,
     .isSynthetic = true,
     .samples = 2400,
     .maxSamples = kMostRecordings,
     .noise = 0.3,
     .network = "64x2-conv(16,5)-pool(2)-conv(16,5)-pool(2)-dense(32)-2",
     .training = kSignalTraining,
     .draw = signals::stress},
}};

}  // namespace prune::catalogue
