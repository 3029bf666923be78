#include "pool.h"

#include "hash.h"

enum { UNIT = 8, LEAST_BUCKETS = 16, BYTES_A_BUCKET = 128 };

/* Beyond this a number of units would not fit into a reference. */
static const uint64_t most = (uint64_t)UINT32_MAX * UNIT;

static uint64_t
rounded(uint64_t bytes)
{
	return (bytes + UNIT - 1) / UNIT * UNIT;
}

static uint64_t
name_size(size_t len)
{
	return rounded(offsetof(struct sc_name, text) + len);
}

static sc_ref *
index_of(struct sc_pool *pool)
{
	return (sc_ref *)(void *)((char *)pool + pool->limit);
}

static sc_ref *
bucket_of(struct sc_pool *pool, struct sipcode_slice text)
{
	return &index_of(pool)[sc_hash(1, text) & (pool->buckets - 1)];
}

static void
place_index(struct sc_pool *pool, uint64_t size)
{
	if (size > most)
		size = most;
	size -= size % UNIT;
	pool->buckets = LEAST_BUCKETS;
	while (pool->buckets * 2 * BYTES_A_BUCKET <= size)
		pool->buckets *= 2;
	pool->limit = size - pool->buckets * sizeof(sc_ref);
	memset(index_of(pool), 0, (size_t)pool->buckets * sizeof(sc_ref));
}

void
sc_pool_open(struct sc_pool *pool, size_t head, size_t size)
{
	pool->used = rounded(head);
	place_index(pool, size);
}

static void
put_into_bucket(struct sc_pool *pool, sc_ref ref)
{
	struct sc_name *name = sc_pool_at(pool, ref);
	sc_ref *bucket = bucket_of(pool, sc_pool_text(pool, ref));

	name->next = *bucket;
	*bucket = ref;
}

/* The new index lies wholly behind the old one, which is a sixteenth of its
   block at most. */
void
sc_pool_grown(struct sc_pool *pool, size_t size)
{
	const sc_ref *old = index_of(pool);
	uint64_t buckets = pool->buckets;

	place_index(pool, size);
	for (uint64_t i = 0; i < buckets; i++)
		for (sc_ref ref = old[i], next; ref != 0; ref = next) {
			next = ((struct sc_name *)sc_pool_at(pool, ref))->next;
			put_into_bucket(pool, ref);
		}
}

bool
sc_pool_has_room(const struct sc_pool *pool, size_t texts, size_t bytes)
{
	uint64_t need = texts * name_size(UNIT) + rounded(bytes) + 8 * UNIT;

	return pool->limit - pool->used >= need;
}

sc_ref
sc_pool_take(struct sc_pool *pool, size_t bytes)
{
	sc_ref ref = (sc_ref)(pool->used / UNIT);

	memset(sc_pool_at(pool, ref), 0, (size_t)rounded(bytes));
	pool->used += rounded(bytes);
	return ref;
}

struct sipcode_slice
sc_pool_text(const struct sc_pool *pool, sc_ref ref)
{
	const struct sc_name *name = sc_pool_at(pool, ref);

	return ref != 0 ? sc_slice((const char *)name +
	    offsetof(struct sc_name, text), name->len) : sc_slice("", 0);
}

sc_ref
sc_pool_name(struct sc_pool *pool, struct sipcode_slice text)
{
	struct sc_name *name;
	sc_ref ref;

	text = sc_first_of(text, UINT16_MAX);
	for (ref = *bucket_of(pool, text); ref != 0; ref = name->next) {
		name = sc_pool_at(pool, ref);
		if (sc_same(sc_pool_text(pool, ref), text))
			return ref;
	}
	ref = sc_pool_take(pool, (size_t)name_size(text.len));
	name = sc_pool_at(pool, ref);
	name->len = (uint16_t)text.len;
	sc_copy((char *)name + offsetof(struct sc_name, text), text);
	put_into_bucket(pool, ref);
	return ref;
}
