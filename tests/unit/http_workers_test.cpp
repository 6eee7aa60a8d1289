// The threads on which handlers run.
#include <chrono>
#include <future>

#include <gtest/gtest.h>

#include "http/workers.hpp"

namespace bontot::http {
namespace {

TEST(Workers, WorkSideBySide) {
    Workers workers(2, 10);
    std::promise<void> first_runs;
    std::promise<void> second_runs;
    std::promise<void> both;
    // Each waits for the other: one thread alone would never end the first.
    ASSERT_TRUE(workers.offer([&] {
        first_runs.set_value();
        second_runs.get_future().wait();
        both.set_value();
    }));
    ASSERT_TRUE(workers.offer([&] {
        second_runs.set_value();
        first_runs.get_future().wait();
    }));
    EXPECT_EQ(both.get_future().wait_for(std::chrono::seconds(10)), std::future_status::ready);
}

TEST(Workers, AFullQueueRefusesAndWhatFollowsUpIsNeverRefused) {
    Workers workers(1, 1);
    std::promise<void> release;
    const auto released = release.get_future().share();
    std::promise<void> holding;
    ASSERT_TRUE(workers.offer([&holding, released] {
        holding.set_value();
        released.wait();
    }));
    holding.get_future().wait();
    std::promise<void> followed;
    EXPECT_TRUE(workers.offer([] {}));
    EXPECT_FALSE(workers.offer([] {}));
    workers.follow_up([&] { followed.set_value(); });
    EXPECT_EQ(workers.waiting(), 2U);
    release.set_value();
    EXPECT_EQ(followed.get_future().wait_for(std::chrono::seconds(10)), std::future_status::ready);
}

}  // namespace
}  // namespace bontot::http
