// Memory of columns with millions of entries: in huge pages where the system has them. First touching a gigabyte in
// small ones takes half a second.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace bontot::storage {

template <class T>
struct ColumnMemory {
    using value_type = T;
    ColumnMemory() = default;
    template <class Other>
    explicit ColumnMemory(const ColumnMemory<Other>&) {}

    [[nodiscard]] T* allocate(std::size_t count) {
        const auto bytes = (count * sizeof(T) + k_huge_page - 1) / k_huge_page * k_huge_page;
        // Most columns are small: nothing is gained there.
        if (bytes <= k_huge_page) return static_cast<T*>(::operator new(count * sizeof(T)));
        auto* memory = std::aligned_alloc(k_huge_page, bytes);
        if (memory == nullptr) throw std::bad_alloc();
        ::madvise(memory, bytes, MADV_HUGEPAGE);  // refused: small pages serve as well
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) <= k_huge_page) return ::operator delete(memory);
        std::free(memory);
    }
    bool operator==(const ColumnMemory&) const { return true; }

  private:
    static constexpr std::size_t k_huge_page = std::size_t{2} << 20U;
};

template <class T>
using Column = std::vector<T, ColumnMemory<T>>;

}  // namespace bontot::storage
