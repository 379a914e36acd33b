#pragma once
/// The table of all error messages: id, code and English text. Other languages hold their translations by the same ids.
///
/// `{name}` is a placeholder for a value of the error; each stands once, in the order of the values. `{@rounds}` is the
/// key of a setting: English prints the key, a page may print the label of that setting.

#include <array>
#include <string_view>

#include "base/error_code.h"

namespace prune {

struct MessageEntry {
  std::string_view id;
  ErrorCode code;
  std::string_view english;
};

// clang-format off
inline constexpr auto kMessages = std::to_array<MessageEntry>({
    // Any value.
    {"must-be", ErrorCode::InvalidArgument, "{name} must be {wanted}, got {given}"},
    {"must-be-in", ErrorCode::OutOfRange, "{name} must be in [{low}, {high}], got {given}"},
    {"must-be-whole", ErrorCode::InvalidArgument, "{name} must be a whole number, got {given}"},
    {"must-be-finite", ErrorCode::InvalidArgument, "{name} must be a finite number, got {given}"},
    {"must-be-array", ErrorCode::InvalidArgument, "{name} must be an array"},
    {"must-be-no-nan", ErrorCode::InvalidArgument, "{name} must be a number, got NaN"},
    {"must-be-no-nans", ErrorCode::InvalidArgument, "{name} must be numbers, got NaN"},
    {"must-have-entries", ErrorCode::ShapeMismatch, "{name} must have {wanted} entries, got {given}"},
    {"must-have-some", ErrorCode::InvalidArgument, "{name} must not be empty"},
    {"matrix-too-large", ErrorCode::OutOfRange, "{name} must have at most {most} entries, got {rows} x {columns}"},
    {"number-twice", ErrorCode::InvalidArgument, "{name} must hold each number once, got {given} twice"},
    {"unknown-id", ErrorCode::UnknownId, "unknown {kind} \"{id}\"; one of: {known}"},
    {"unknown-setting", ErrorCode::UnknownOption, "unknown setting \"{key}\"; one of: {known}"},

    // The text of a network.
    {"no-closing-bracket", ErrorCode::InvalidArgument, "\"{part}\" must end with a closing bracket"},
    {"argument-missing", ErrorCode::InvalidArgument, "\"{part}\" wants its {argument} in brackets"},
    {"argument-no-number", ErrorCode::InvalidArgument, "{argument} must be a number, got \"{given}\""},
    {"even-kernel", ErrorCode::InvalidArgument, "padding \"same\" wants an odd kernel, got {given}"},
    {"too-many-arguments", ErrorCode::InvalidArgument, "\"{part}\" takes {most} numbers at most, got {given}"},
    {"no-layer", ErrorCode::InvalidArgument, "\"{given}\" is no layer; one of: a number, {known}"},
    {"text-too-long", ErrorCode::InvalidArgument, "a network's text has at most {most} characters"},
    {"no-layers", ErrorCode::InvalidArgument, "a network wants at least one layer, such as 8-2"},
    {"too-many-activations", ErrorCode::InvalidArgument, "at most two activations may follow the layers, got \"{given}\""},
    {"no-activation", ErrorCode::InvalidArgument, "\"{given}\" is no activation; one of: {known}"},
    {"other-input", ErrorCode::InvalidArgument, "the network takes \"{given}\", but a sample has {wanted}"},
    {"no-input", ErrorCode::InvalidArgument, "a network must start with its input here, such as 784 or 128x3, got \"{given}\""},

    // Networks.
    {"no-such-part", ErrorCode::UnknownId, "the network has no part \"{id}\"; a weight is written w<layer>.<unit>.<input> and a hidden unit n<layer>.<unit>, each counted from 1"},
    {"only-weights-kept", ErrorCode::InvalidArgument, "keep must name weights, got the unit {id}"},
    {"too-many-weights", ErrorCode::OutOfRange, "{name} must keep the network at {most} weights or fewer, got {given}"},
    {"batch-too-large", ErrorCode::OutOfRange, "a layer's numbers for a batch of {batch} samples must be {most} or fewer, got {given}"},
    {"other-outputs", ErrorCode::ShapeMismatch, "network must give {wanted} numbers for the {count} {what} of the data, got {given}"},
    {"other-network-input", ErrorCode::ShapeMismatch, "network.input must be {wanted}, got {given}"},
    {"static-features-unread", ErrorCode::InvalidArgument, "a network with {count} static features must have a dense layer that reads them"},

    // Data.
    {"table-missing", ErrorCode::InvalidArgument, "table must be given when data is table"},
    {"asset-missing", ErrorCode::InvalidArgument, "asset must have the bytes of {asset}, got none"},
    {"nothing-to-train", ErrorCode::InvalidArgument, "{@testFraction} and {@validationFraction} must leave something to train with, got {testFraction} and {validationFraction} of {count} {units}"},
    {"no-training-rows", ErrorCode::InvalidArgument, "table.parts must give something to train with, got none of {count} samples"},
    {"folds-with-parts", ErrorCode::InvalidArgument, "{@folds} must be 0 when table.parts says which samples are tested, got {folds}"},
    {"folds-without-subjects", ErrorCode::InvalidArgument, "{@folds} must be a number, for the data name no subjects; got one for each"},
    {"class-weights-of-numbers", ErrorCode::InvalidArgument, "{@classWeights} must be none for regression, got {given}"},
    {"amounts-of-listed", ErrorCode::InvalidArgument, "{@amounts} must be given with the plan listed, and with no other; the plan is {plan}"},
    {"amounts-not-growing", ErrorCode::InvalidArgument, "{@amounts} must each cut more than the one before, got {given} after {before}"},
    {"floor-of-numbers", ErrorCode::InvalidArgument, "{@floorMeasure} must be accuracy for regression, where it is R^2, got {given}"},
    {"columns-no-multiple", ErrorCode::ShapeMismatch, "the number of columns of a window must be a multiple of steps = {steps}, got {given}"},
    {"feature-names", ErrorCode::ShapeMismatch, "table.featureNames must be one for each of {columns} columns, or with {steps} steps one a channel and static feature, got {given} names"},
    {"class-name-twice", ErrorCode::InvalidArgument, "classNames must all be different, got \"{given}\" twice"},
    {"samples-no-multiple", ErrorCode::ShapeMismatch, "samples must have a multiple of {features} entries, got {given}"},
    {"two-features-wanted", ErrorCode::ShapeMismatch, "a sample must have 2 features, got {given}"},
    {"table-asset-head", ErrorCode::InvalidArgument, "the asset must have \"<samples>,30,malignant,benign\" in line 1, got \"{given}\""},
    {"table-asset-row", ErrorCode::InvalidArgument, "the asset must have 30 numbers and a class in line {line}, got \"{given}\""},
    {"table-asset-number", ErrorCode::InvalidArgument, "the asset must have a number for {column} in line {line}, got \"{given}\""},
    {"table-asset-class", ErrorCode::InvalidArgument, "the asset must have class 0 or 1 in line {line}, got \"{given}\""},
    {"table-asset-long", ErrorCode::InvalidArgument, "the asset must have no more than {samples} samples, got \"{given}\""},
    {"digits-asset-short", ErrorCode::InvalidArgument, "the asset must start with a header of {wanted} bytes, got {given} bytes"},
    {"digits-asset-start", ErrorCode::InvalidArgument, "the asset must start with \"PPD1\", got other bytes"},
    {"digits-asset-count", ErrorCode::InvalidArgument, "the asset must have 1 to {most} samples, got {given}"},
    {"digits-asset-side", ErrorCode::InvalidArgument, "the asset must have {side} {wanted}, got {given}"},
    {"digits-asset-levels", ErrorCode::InvalidArgument, "the asset must have levels - 1 = 15 or 255, got {given}"},
    {"digits-asset-length", ErrorCode::InvalidArgument, "the asset must have {wanted} bytes for {samples} samples, got {given} bytes"},
    {"digits-asset-label", ErrorCode::InvalidArgument, "the asset must have labels in [0, 9], got {given} for sample {sample}"},

    // Experiments and models.
    {"patience-without-samples", ErrorCode::InvalidArgument, "{@validationFraction} must hold samples out when {@patience} is {patience}, got {given}"},
    {"patience-without-share", ErrorCode::InvalidArgument, "{@validationFraction} must be above 0 when {@patience} is, got 0"},
    {"loss-for-numbers", ErrorCode::InvalidArgument, "{@loss} must be mean-squared-error for targets that are numbers, got {given}"},
    {"layer-without-weights", ErrorCode::InvalidArgument, "layer must be one with weights, got {given}"},
    {"tensor-missing", ErrorCode::InvalidArgument, "tensors must hold {name}"},
    {"tensor-shape", ErrorCode::ShapeMismatch, "{name} must have the shape of the network's layer"},
    {"model-damaged", ErrorCode::InvalidArgument, "the model is damaged: its {what} must be {wanted}, got {given}"},

    // Criteria.
    {"criterion-needs", ErrorCode::InvalidArgument, "criterion \"{id}\" needs {what}, and got none"},
    {"criterion-beyond-weights", ErrorCode::InvalidArgument, "criterion must score weights from the weights alone, and \"{id}\" needs {needs}; one of: {known}"},
    {"criterion-of-others", ErrorCode::InvalidArgument, "criterion must score weights from the weights alone, and \"{id}\" scores a {grain}; one of: {known}"},
    {"no-hidden-layer-here", ErrorCode::OutOfRange, "layer must be a hidden layer, and this network has none"},
    {"no-zeros-to-count", ErrorCode::InvalidArgument, "layers[{layer}] must have an activation whose outputs can be exactly 0, such as relu, got {given}"},
    {"ablation-without-spec", ErrorCode::InvalidArgument, "description must be given: a smaller network is made from it"},
    {"temperature-of-numbers", ErrorCode::InvalidArgument, "temperature must be 1 where numbers are learned, got {given}"},
    {"temperature-without-weights", ErrorCode::InvalidArgument, "temperature must be 1 for a network whose last layer has no weights, got {given}"},
    {"too-many-kept", ErrorCode::OutOfRange, "kept weights must be {most} or fewer, got {given}"},
    {"weights-diverged", ErrorCode::InvalidArgument, "weights[{layer}]({row}, {column}) must be a finite number, got {given}"},
    {"score-no-number", ErrorCode::InvalidArgument, "scores must be numbers, got NaN for entry {entry} of part {part}"},
    {"row-scope-without-rows", ErrorCode::InvalidArgument, "{@scope} \"row\" needs parts with rows of more than one entry; for units, inputs and layers take global or layer"},

    // Cuts.
    {"layers-without-weights", ErrorCode::InvalidArgument, "{@layers} must be ones with weights, got {given}"},
    {"layers-not-hidden", ErrorCode::InvalidArgument, "{@layers} must be hidden ones with weights, got {given}"},
    {"units-without-layers", ErrorCode::InvalidArgument, "the network must have hidden layers for a criterion of units, got none"},
    {"inputs-without-weights", ErrorCode::InvalidArgument, "the network must have a layer with weights for input channels to be cut, got none"},
    {"inputs-mixed", ErrorCode::InvalidArgument, "input channels can be cut only where no softmax stands before the first weights and mixes them, got a network with one"},
    {"layers-not-first", ErrorCode::InvalidArgument, "{@layers} must be the first one with weights for input channels, which it reads, got {given}"},
    {"row-scope-of-units", ErrorCode::InvalidArgument, "{@scope} must be global or layer for units and inputs, which have no rows, got row"},
    {"criterion-of-layers", ErrorCode::InvalidArgument, "{@criterion} must be one of weights, units or inputs to cut by, got {given}; a layer is taken out by removeLayer"},
    {"sigma-of-highest", ErrorCode::InvalidArgument, "{@criterion} must be one whose lowest scores go first for sigma, got {given}"},
    {"threshold-of-changing", ErrorCode::InvalidArgument, "{@amountKind} must not be threshold for {criterion}, whose scores change on the way; take fraction, count, bytes or macs"},
    {"n-of-m-of-units", ErrorCode::InvalidArgument, "{@criterion} must be one of weights for n-of-m, got {given}"},
    {"block-of-others", ErrorCode::InvalidArgument, "{@block} must be 1 but for criteria of weights with fraction, bytes or macs, got {kind} with {criterion}"},
    {"amount-below-least", ErrorCode::OutOfRange, "{@amount} must be at least {least} {kind}, what is left when all that may go has gone, got {given}"},
    {"heal-without-answers", ErrorCode::InvalidArgument, "calibration must have answers for {healing}, got none"},
    {"heal-other-layers", ErrorCode::ShapeMismatch, "after must be the network before with more removed, got other layers"},
    {"heal-without-samples", ErrorCode::InvalidArgument, "calibration must have one sample or more, got none"},

    // Layers that are taken out.
    {"layer-not-hidden", ErrorCode::InvalidArgument, "layer must be a hidden one with weights, got {given}"},
    {"bridge-not-dense", ErrorCode::InvalidArgument, "{bridge} must stand between dense layers, got {given}; identity takes a convolution whose inputs and outputs have equal shapes"},
    {"identity-of-dense", ErrorCode::InvalidArgument, "{layer} must give the shape that it takes for identity to stand there: {given} enters it, {taken} is taken by {next}; product and least-squares take any widths"},
    {"identity-of-shapes", ErrorCode::InvalidArgument, "{layer} must give the shape that it takes for identity to stand there: {given} enters it, {taken} is taken by {next}"},
    {"bridge-without-samples", ErrorCode::InvalidArgument, "least-squares must have one calibration sample or more"},
    {"no-hidden-layer", ErrorCode::InvalidArgument, "network must have a hidden layer, got none"},

    // Plans.
    {"layer-by-layer-kind", ErrorCode::InvalidArgument, "{@amountKind} must be fraction for layer-by-layer, got {given}"},
    {"plan-kind", ErrorCode::InvalidArgument, "{@amountKind} must be fraction, count, bytes or macs for {plan}, got {given}"},
    {"iterative-leaves-nothing", ErrorCode::InvalidArgument, "{@amount} must leave something for iterative, whose rounds take the same share of what is left, got {given}"},
    {"from-scratch-of-weights", ErrorCode::InvalidArgument, "{@restart} from-scratch must go with a criterion of units, got {given}; for weights and inputs take reinitialise"},
    {"rewind-other-layers", ErrorCode::InvalidArgument, "{@restart} rewind must find the layers as they were in the beginning; some units or layers have been taken out"},
    {"rewind-other-weights", ErrorCode::InvalidArgument, "{@restart} rewind must go back to the weights that the seed of this experiment gave, but the network was loaded and began with others, or tells nothing of them"},
    {"retrain-to-watch", ErrorCode::InvalidArgument, "{@retrain} must be at least 1 for {criterion}, which watches training, got 0"},

    {"plan-not-begun", ErrorCode::InvalidArgument, "a plan must be under way, got none"},

    // True effects.
    {"criteria-of-grains", ErrorCode::InvalidArgument, "criteria must be of one grain, got {given}"},
    {"entries-without-layer", ErrorCode::InvalidArgument, "{@layers} must name one layer for entries"},
    {"healing-of-layers", ErrorCode::InvalidArgument, "{@healing} must be none for layers, which go over a bridge, got {given}"},
    {"truth-without-weights", ErrorCode::InvalidArgument, "the network must have weights that can go, got none"},
    {"truth-without-layers", ErrorCode::InvalidArgument, "the network must have hidden layers, got none"},
    {"truth-not-begun", ErrorCode::InvalidArgument, "a truth must be under way, got none"},
    {"truth-not-ended", ErrorCode::InvalidArgument, "a truth must be found out to its end, got none"},
    {"truth-of-changed", ErrorCode::InvalidArgument, "the network must stay as it was when its truth was begun, and has changed"},

    // Bytes of networks.
    {"bits", ErrorCode::InvalidArgument, "bits must be 32 or 8, got {given}"},
    {"huffman-bits", ErrorCode::InvalidArgument, "huffman takes 8 bits, got {given}"},
    {"finite-for-bits", ErrorCode::InvalidArgument, "8 bits take finite weights, got {given} for entry {entry}"},
    {"n-m-kept", ErrorCode::InvalidArgument, "n-m takes at most {n} kept weights in every {m} of a row; the mask keeps more somewhere"},
    {"bytes-short", ErrorCode::InvalidArgument, "the bytes end too early: {wanted} wanted, {left} left"},
    {"bytes-left", ErrorCode::InvalidArgument, "{left} bytes are left over"},
    {"bits-short", ErrorCode::InvalidArgument, "the bits end too early"},
    {"filling-bit", ErrorCode::InvalidArgument, "a filling bit is 1"},
    {"entry-behind", ErrorCode::InvalidArgument, "entry {entry} lies behind the last weight"},
    {"value-of-bits", ErrorCode::InvalidArgument, "an 8-bit value must be in [-127, 127], got -128"},
    {"place-behind", ErrorCode::InvalidArgument, "a place of row {row} lies behind its run"},
    {"csr-length", ErrorCode::InvalidArgument, "no count of kept weights makes csr of {rows} rows {bytes} bytes long"},
    {"csr-first-row", ErrorCode::InvalidArgument, "the first row must start at 0, got {given}"},
    {"csr-row-end", ErrorCode::InvalidArgument, "row {row} ends at {given}"},
    {"csr-column", ErrorCode::InvalidArgument, "column {column} in row {row} is out of order or range"},
    {"code-too-full", ErrorCode::InvalidArgument, "the code has more short words than there can be"},
    {"code-not-full", ErrorCode::InvalidArgument, "the code leaves words unused"},
    {"code-without-word", ErrorCode::InvalidArgument, "no word of the code begins with these bits"},

    // Networks for devices.
    {"not-compressed", ErrorCode::InvalidArgument, "the network must be compressed first"},
    {"not-quantised", ErrorCode::InvalidArgument, "the network must be quantised before its 8-bit form is asked for"},
    {"norm-alone", ErrorCode::InvalidArgument, "{layer} must stand after a dense or convolution layer, or before one without padding, to be folded into it"},
    {"int8-softmax", ErrorCode::InvalidArgument, "{layer} must be the last layer for int8: a softmax between layers has no 8-bit form here"},
    {"int8-too-wide", ErrorCode::OutOfRange, "{layer} must add up at most {most} products for int8, whose sums have 32 bits, got {given}"},
});
// clang-format on

/// A translatable phrase that may fill a placeholder of a message.
struct PhraseEntry {
  std::string_view id;
  std::string_view english;
};

inline constexpr auto kPhrases = std::to_array<PhraseEntry>({
    // What is wanted, or given.
    {"a-number", "a number"},
    {"a-string", "a string"},
    {"true-or-false", "true or false"},
    {"array-of-numbers", "an array of numbers"},
    {"array-of-strings", "an array of strings"},
    {"array-of-rows", "an array of rows"},
    {"an-array", "an array"},
    {"an-object", "an object"},
    {"a-function", "a function"},
    {"a-symbol", "a symbol"},
    {"a-bigint", "a bigint"},
    // Text that was given: the value is called `text`.
    {"quoted", "\"{text}\""},
    // Kinds of ids.
    {"activation", "activation"},
    {"amount-kind", "amount kind"},
    {"bridge", "bridge"},
    {"criterion", "criterion"},
    {"data-set", "data set"},
    {"encoding", "encoding"},
    {"form", "form"},
    {"healing", "healing"},
    {"initialisation", "initialisation"},
    {"class-weights", "class weights"},
    {"measure", "measure"},
    {"layer-type", "layer type"},
    {"loss", "loss"},
    {"optimiser", "optimiser"},
    {"part", "part"},
    {"part-to-cut", "part to cut"},
    {"plan", "plan"},
    {"reading", "reading"},
    {"restart", "restart"},
    {"run", "run"},
    {"schedule", "schedule"},
    {"scope", "scope"},
    {"weight-to-keep", "weight to keep"},
    {"range-rule", "rule for ranges"},
    {"granularity", "granularity of scales"},
    {"rounding", "rounding"},
    {"device-form", "form for devices"},
    {"board", "board"},
    // What a network answers for, or a split counts.
    {"classes", "classes"},
    {"targets", "targets"},
    {"samples", "samples"},
    {"subjects", "subjects"},
    // What a criterion needs.
    {"a-network", "a network"},
    {"answers", "answers"},
    {"the-movement", "the movement over a training"},
});

}  // namespace prune
