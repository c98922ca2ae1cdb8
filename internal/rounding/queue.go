package rounding

// An item is a node waiting in the queue at a distance.
type item struct {
	dist int64
	node int
}

// less orders by distance, then by node, so that the order never depends on the shape of the heap.
func (a item) less(b item) bool {
	return a.dist < b.dist || a.dist == b.dist && a.node < b.node
}

// A queue is a binary heap of items, the nearest first. (container/heap would allocate for each of them.)
type queue []item

func (q *queue) push(it item) {
	h := append(*q, it)
	i := len(h) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if !it.less(h[parent]) {
			break
		}
		h[i] = h[parent]
		i = parent
	}
	h[i] = it
	*q = h
}

func (q *queue) pop() item {
	h := *q
	top := h[0]
	last := h[len(h)-1]
	h = h[:len(h)-1]
	*q = h
	if len(h) == 0 {
		return top
	}
	i := 0
	for {
		child := 2*i + 1
		if child >= len(h) {
			break
		}
		if child+1 < len(h) && h[child+1].less(h[child]) {
			child++
		}
		if !h[child].less(last) {
			break
		}
		h[i] = h[child]
		i = child
	}
	h[i] = last
	return top
}
