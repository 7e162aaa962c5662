using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SleepSim.Harness.Kernel;

/// <summary>A priority queue of numbered slots: a heap in which every node has four children, so that the keys of the
/// children fill one cache line and the tree is half as deep as a binary one.</summary>
internal sealed class EventQueue
{
    private const int Arity = 4;

    private EventKey[] _keys = new EventKey[64];
    private int[] _slots = new int[64];
    private int _size;

    // Set after a pop: the root is empty. Most events schedule another one, which then sinks from the root; that is
    // one way down instead of one down and one up.
    private bool _rootIsEmpty;

    /// <summary>The number of entries.</summary>
    public int Count => _rootIsEmpty ? _size - 1 : _size;

    /// <summary>Adds an entry. Keys are unique.</summary>
    public void Push(EventKey key, int slot)
    {
        if (_rootIsEmpty)
        {
            _rootIsEmpty = false;
            SinkFrom(0, key, slot);
            return;
        }

        if (_size == _keys.Length) Grow();
        RiseFrom(_size++, key, slot);
    }

    /// <summary>Removes the entry with the lowest key.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    public EventKey Pop(out int slot)
    {
        FillRoot();
        if (_size == 0) throw new InvalidOperationException("The event queue is empty.");
        _rootIsEmpty = true;
        slot = _slots[0];
        return _keys[0];
    }

    /// <summary>Drops the entries whose slot the test names, in linear time.</summary>
    public void RemoveAll(Predicate<int> unwanted)
    {
        FillRoot();
        int kept = 0;
        for (int i = 0; i < _size; i++)
        {
            if (unwanted(_slots[i])) continue;
            _keys[kept] = _keys[i];
            _slots[kept] = _slots[i];
            kept++;
        }

        _size = kept;
        for (int i = (kept - 2) / Arity; i >= 0 && kept > 1; i--) SinkFrom(i, _keys[i], _slots[i]);
    }

    private void FillRoot()
    {
        if (!_rootIsEmpty) return;
        _rootIsEmpty = false;
        int last = --_size;
        if (last > 0) SinkFrom(0, _keys[last], _slots[last]);
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _slots, _slots.Length * 2);
    }

    private void RiseFrom(int hole, EventKey key, int slot)
    {
        EventKey[] keys = _keys;
        int[] slots = _slots;
        while (hole > 0)
        {
            int parent = (hole - 1) / Arity;
            if (!key.IsBefore(keys[parent])) break;
            keys[hole] = keys[parent];
            slots[hole] = slots[parent];
            hole = parent;
        }

        keys[hole] = key;
        slots[hole] = slot;
    }

    private void SinkFrom(int hole, EventKey key, int slot)
    {
        EventKey[] keys = _keys;
        int[] slots = _slots;
        int count = _size;
        Debug.Assert(hole < count);
        while (true)
        {
            int child = (hole * Arity) + 1;
            if (child >= count) break;
            int least = child + Arity <= count
                ? child + LeastOfFour(keys.AsSpan(child, Arity))
                : LeastChild(keys, child, count);
            if (!keys[least].IsBefore(key)) break;
            keys[hole] = keys[least];
            slots[hole] = slots[least];
            hole = least;
        }

        keys[hole] = key;
        slots[hole] = slot;
    }

    // A tournament: two semi-finals and a final, none of them a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeastOfFour(ReadOnlySpan<EventKey> keys)
    {
        int left = keys[1].IsBefore(keys[0]) ? 1 : 0;
        int right = 2 + (keys[3].IsBefore(keys[2]) ? 1 : 0);
        int rightWins = keys[right].IsBefore(keys[left]) ? 1 : 0;
        return left + (rightWins * (right - left));
    }

    private static int LeastChild(EventKey[] keys, int first, int end)
    {
        int least = first;
        for (int i = first + 1; i < end; i++)
        {
            if (keys[i].IsBefore(keys[least])) least = i;
        }

        return least;
    }
}
